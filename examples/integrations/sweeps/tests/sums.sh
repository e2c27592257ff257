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
[ "$("$sweep" --decisions 3 --shard 5/5 | cut -f2 | sort -u)" = 0 ] || fail "an empty shard counts something"

refused() { # STATUS WORDS OPTIONS...
  local status=0 said
  said=$("$sweep" "${@:3}" 2>&1 </dev/null) || status=$?
  [ $status = "$1" ] || fail "sweep ${*:3}: status $status, not $1"
  [[ $said = *"$2"* ]] || fail "sweep ${*:3}: it says $said"
}
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
status=0
said=$(echo "negotiation 5" | "$sweep" --add 5 2>&1) || status=$?
[ $status = 1 ] && [[ $said = *"line 1 of standard input"* ]] || fail "a line without a tab: $status, $said"
