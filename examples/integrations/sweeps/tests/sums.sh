#!/usr/bin/env bash
# Any number of shards has the sums of a plain loop, and mistakes are reported: SWEEP PLAIN.
set -euo pipefail
sweep=$1 plain=$2
n=200003 # no number of shards divides it, and blocks do not either

fail() {
  echo "$1" >&2
  exit 1
}

sums() { # SHARDS OPTIONS...
  local shards=$1
  shift
  for i in $(seq "$shards"); do "$sweep" --decisions $n --shard "$i/$shards" "$@"; done | "$sweep" --add $n
}

wanted=$("$plain" $n 7)
angry=$("$plain" $n 7 1)
[ "$wanted" != "$("$plain" $n 8)" ] || fail "two seeds have the same sums"
for shards in 1 2 5; do
  [ "$(sums $shards --seed 7)" = "$wanted" ] || fail "$shards shards differ from the plain loop"
  [ "$(sums $shards --seed 7 --model rahim --fix anger=0.8)" = "$angry" ] || fail "$shards shards of rahim differ"
done
[ "$("$sweep" --decisions 3 --shard 5/5 | tail -n +2 | cut -f2 | sort -u)" = 0 ] || fail "an empty shard counts something"

refused() { # STATUS WORDS OPTIONS...
  local status=0 said
  said=$("$sweep" "${@:3}" 2>&1 </dev/null) || status=$?
  [ $status = "$1" ] || fail "sweep ${*:3}: status $status, not $1"
  [[ $said = *"$2"* ]] || fail "sweep ${*:3}: it says $said"
}
refused 2 "--decisions is -1: write a whole number from 1 to" --decisions -1
refused 2 "--decisions is 0:" --decisions 0
refused 2 "--decisions is 1e6:" --decisions 1e6
refused 2 "--seed is -1: write a whole number from 0 to 18446744073709551615" --seed -1
refused 2 "--seed is 18446744073709551616:" --seed 18446744073709551616
refused 2 "--add is -1:" --add -1
refused 2 "--fix anger=… is there twice" --fix anger=0.5 --fix stakes=1 --fix anger=0.5
refused 2 "--shard is 3/2" --shard 3/2
refused 2 "--shard is 0/2" --shard 0/2
refused 2 "--shard is 1" --shard 1
refused 2 "--fix is angr=0.5" --fix angr=0.5
refused 2 "--fix is anger=1.5" --fix anger=1.5
refused 2 "there is no model 'thomas': there are" --model thomas
refused 2 "nowhere.json cannot be read" --model-file nowhere.json
refused 2 "this is no model" --model-file <(echo '{}')
refused 2 "--decisions" --decisions many
refused 1 "add up to 0 and not to 10" --add 10

not_added() { # WORDS SHARDS...: each shard a file
  local status=0 said
  said=$(cat "${@:2}" | "$sweep" --add 1000 2>&1) || status=$?
  [ $status = 1 ] && [[ $said = *"$1"* ]] || fail "sweep --add ${*:2}: status $status, $said"
}
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cd "$work"
for i in 1 2 3; do "$sweep" --decisions 1000 --shard $i/3 >$i; done
"$sweep" --decisions 1000 >whole
cat 3 1 2 | "$sweep" --add 1000 | cmp - whole || fail "the order of the shards makes a difference"
not_added "shard 3/3 is there twice" 1 2 3 3
not_added "shard 2/3 is there twice" 1 2 2
not_added "shard 2/3 is missing" 1 3
for other in "1000 --seed 2" "1000 --model rahim" "1000 --fix anger=0.3" 1001; do
  "$sweep" --decisions $other --shard 3/3 >other
  not_added "the shards are of two sweeps: of 1000 decisions, seed 1, model " 1 2 other
done
"$sweep" --decisions 1000 --shard 3/4 >other
not_added "the shards are of two cuts: of 3 shards, and of 4" 1 2 other
head -n 2 3 >other
not_added "and not to 1000" 1 2 other
echo "negotiation 5" >other
not_added "line 1 of standard input is nothing" other
not_added "line 1 of standard input is nothing" whole
for order in "--fix anger=0.30 --fix stakes=1" "--fix stakes=1.0 --fix anger=0.3"; do
  "$sweep" --decisions 1000 $order --shard 1/2 | head -n 1
done | uniq | wc -l | grep -qx 1 || fail "the same settings have two headings"
