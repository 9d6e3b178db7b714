package dev.millrace.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Transient;
import dev.millrace.eventlog.EventLog.Appending.Appended;
import dev.millrace.eventlog.EventLog.Appending.Outrun;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every event log does.
public abstract class EventLogContract {

    private final String stream = "agent/" + UUID.randomUUID();

    /// The log under test. It may hold streams of other tests.
    protected abstract EventLog log();

    /// Makes the store fail for a while, from the next call on: it throttles, or it restarts.
    protected abstract void fail();

    /// Makes the store work again, with everything that it acknowledged.
    protected abstract void recover();

    @Test
    void an_unknown_stream_is_empty() {
        assertThat(log().read(stream, 0, 10)).isEmpty();
    }

    @Test
    void what_was_appended_is_read_back_in_order() {
        var events = events(5);
        assertThat(log().append(stream, 0, events.subList(0, 2))).isEqualTo(new Appended(2));
        assertThat(log().append(stream, 2, events.subList(2, 5))).isEqualTo(new Appended(5));
        assertThat(log().read(stream, 0, 10)).extracting(RecordedEvent::event).isEqualTo(events);
        assertThat(log().read(stream, 0, 10)).extracting(RecordedEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void reading_begins_after_a_version_and_ends_at_the_limit() {
        var events = events(5);
        log().append(stream, 0, events);
        assertThat(log().read(stream, 2, 2)).extracting(RecordedEvent::event).isEqualTo(events.subList(2, 4));
    }

    @Test
    void who_has_not_seen_the_last_event_is_told_and_writes_nothing() {
        log().append(stream, 0, events(2));
        assertThat(log().append(stream, 1, events(1))).isEqualTo(new Outrun());
        assertThat(log().append(stream, 0, events(1))).isEqualTo(new Outrun());
        assertThat(log().read(stream, 0, 10)).hasSize(2);
    }

    @Test
    void no_place_is_left_empty() {
        log().append(stream, 0, events(2));
        assertThat(log().append(stream, 7, events(1))).isEqualTo(new Outrun());
        assertThat(log().read(stream, 0, 10)).hasSize(2);
    }

    @Test
    void an_append_that_is_repeated_is_done_once() {
        var events = events(3);
        log().append(stream, 0, events);
        assertThat(log().append(stream, 0, events)).isEqualTo(new Appended(3));
        assertThat(log().read(stream, 0, 10)).hasSize(3);
    }

    @Test
    void as_many_events_as_allowed_go_in_together() {
        assertThat(log().append(stream, 0, events(EventLog.MOST_AT_ONCE)))
                .isEqualTo(new Appended(EventLog.MOST_AT_ONCE));
    }

    @Test
    void any_text_comes_back_as_it_was() {
        var event = new Event("id", "Typed", "{\"text\":\"Grüße 😀 \\u0000 'quoted' -- \\\\\"}");
        log().append(stream, 0, List.of(event));
        assertThat(log().read(stream, 0, 1).getFirst().event()).isEqualTo(event);
    }

    @Test
    void of_writers_that_race_each_wins_a_place_of_its_own() throws Exception {
        try (var writers = Executors.newFixedThreadPool(4)) {
            var work = IntStream.range(0, 4).mapToObj(_ -> writer()).toList();
            for (var done : writers.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(log().read(stream, 0, 100)).hasSize(20);
        assertThat(log().read(stream, 0, 100))
                .extracting(recorded -> recorded.event().id())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_store_that_fails_is_told_as_transient_and_loses_nothing_that_it_acknowledged() {
        var events = events(4);
        log().append(stream, 0, events.subList(0, 2));
        fail();
        assertThatThrownBy(() -> log().append(stream, 2, events.subList(2, 4))).isInstanceOf(Transient.class);
        recover();
        assertThat(log().append(stream, 2, events.subList(2, 4))).isEqualTo(new Appended(4));
        assertThat(log().read(stream, 0, 10)).extracting(RecordedEvent::event).isEqualTo(events);
    }

    private Callable<Boolean> writer() {
        return () -> {
            for (var mine = events(5); !mine.isEmpty(); ) {
                var seen = log().read(stream, 0, 100).size();
                if (log().append(stream, seen, mine.subList(0, 1)) instanceof Appended) {
                    mine = mine.subList(1, mine.size());
                }
            }
            return true;
        };
    }

    private static List<Event> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Event(UUID.randomUUID().toString(), "ToolUsed", "{\"step\":" + i + "}"))
                .toList();
    }
}
