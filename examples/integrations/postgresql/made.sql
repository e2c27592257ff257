-- Made-up cases of one shard, the same on every machine: `:shard`, and `:rows` of them.
create table cases (shard int, id bigint, assertiveness float8, cooperativeness float8, anger float8, urgency float8,
                    stakes float8);
insert into cases
  select :shard, id, level[1], level[2], level[3], level[4], level[5]
  from generate_series((:shard - 1) * :rows + 1, :shard * :rows) id,
       lateral (select array[(hashint8extended(id, 1) & 1023) / 1023.0, (hashint8extended(id, 2) & 1023) / 1023.0,
                             (hashint8extended(id, 3) & 1023) / 1023.0, (hashint8extended(id, 4) & 1023) / 1023.0,
                             (hashint8extended(id, 5) & 1023) / 1023.0] level) levels;
vacuum analyze cases;
