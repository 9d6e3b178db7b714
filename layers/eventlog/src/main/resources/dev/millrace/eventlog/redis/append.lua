-- Appends events to a stream if its last version is the expected one.
-- KEYS[1]: the stream. ARGV: the expected version, then id, type and data of each event.
-- Entry ids are VERSION-0, so Redis itself keeps versions in order and unique. Returns 1 if done, 0 if outrun.
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
local version = 0
if #last > 0 then
  version = tonumber(string.match(last[1][1], '^(%d+)-'))
end
local expected = tonumber(ARGV[1])
if version ~= expected then
  return 0
end
for i = 2, #ARGV, 3 do
  expected = expected + 1
  redis.call('XADD', KEYS[1], string.format('%d-0', expected), 'id', ARGV[i], 'type', ARGV[i + 1], 'data', ARGV[i + 2])
end
return 1
