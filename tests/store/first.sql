insert into change (id, at, "by", reason, previous_hash, hash)
values (1, '2026-01-01T08:00:01.000Z', 'controller', 'test', '0000000000000000000000000000000000000000000000000000000000000000', '81e58f0e92fa6875c22a944d8ba8472efc394eb7d8ec86198ac3455538f0ff16');
insert into item (noun, id, change, position, body)
values ('settings', '', 1, 0, '{"id":"test","name":{"sv":"Region Exempel"},"languages":["sv"],"style":{"money":"mnkr","moneyDecimals":1,"rounding":"as_is","costs":"signed"}}');
insert into batch (id, change, kind, file, sha256, profile, profile_version, rows, span_from, span_to, undoes, digest)
values (1, 1, 'load', 'facts/cost.csv', '0000000000000000000000000000000000000000000000000000000000000000', null, null, 1, 24312, 24312, null, 'f9cc807a36e5d5a1c6b8718e869fed7158c3b7cb6c7cd491ce9c4db3670e91bf');
insert into series (measure, scenario, version, cut, kind)
values ('cost', 'outcome', '', '', 'observed');
insert into fact_unit (code)
values ('A');
insert into fact (batch, row, series, unit, period_from, period_to, amount, upper, line, preliminary, qualifier, note)
values (1, 0, 1, 1, 24312, 24312, 7, null, 2, false, null, null);
