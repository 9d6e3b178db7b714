package dev.millrace.eventlog.redis;

import dev.millrace.core.error.Transient;
import dev.millrace.eventlog.Event;
import dev.millrace.eventlog.EventLog;
import dev.millrace.eventlog.RecordedEvent;
import dev.millrace.eventlog.Repeats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.resps.StreamEntry;

/// A [Redis stream](https://redis.io/docs/latest/develop/data-types/streams/) for each stream, on Redis, Valkey or
/// ElastiCache. What is acknowledged survives a restart only if the server is set to `appendfsync always`.
public final class RedisEventLog implements EventLog {

    private static final String PREFIX = "millrace:events:";
    private static final Script APPEND = Script.load("append.lua");

    private final UnifiedJedis redis;

    public RedisEventLog(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public Appending append(String stream, long expectedVersion, List<Event> events) {
        var arguments = new ArrayList<String>();
        arguments.add(Long.toString(expectedVersion));
        events.forEach(event -> arguments.addAll(List.of(event.id(), event.type(), event.data())));
        var done = calling(() -> redis.eval(APPEND.text(), List.of(PREFIX + stream), arguments));
        return done.equals(1L)
                ? new Appending.Appended(expectedVersion + events.size())
                : Repeats.judge(this, stream, expectedVersion, events);
    }

    @Override
    public List<RecordedEvent> read(String stream, long after, int limit) {
        var from = new StreamEntryID(after + 1, 0);
        return calling(() -> redis.xrange(PREFIX + stream, from, StreamEntryID.MAXIMUM_ID, limit)).stream()
                .map(RedisEventLog::recorded)
                .toList();
    }

    private static RecordedEvent recorded(StreamEntry entry) {
        var fields = entry.getFields();
        return new RecordedEvent(
                entry.getID().getTime(), new Event(field(fields, "id"), field(fields, "type"), field(fields, "data")));
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    /// The message of the client may quote what was sent, so it is left out.
    private static <T> T calling(Supplier<T> call) {
        try {
            return call.get();
        } catch (JedisException e) {
            throw new Transient("Redis did not answer: " + e.getClass().getSimpleName());
        }
    }
}
