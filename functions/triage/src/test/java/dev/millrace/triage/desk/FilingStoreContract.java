package dev.millrace.triage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.triage.desk.Filing.Hold;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every store of filings does.
public abstract class FilingStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract FilingStore store();

    private final String id = "acme#" + UUID.randomUUID();

    @Test
    void a_filing_is_read_as_it_was_kept() {
        var store = store();
        var filing = first("a").heldBy(new Hold("b", NOON)).inDoubtSince(NOON);
        assertThat(store.find(id)).isEmpty();

        keepUpTo(store, filing);

        assertThat(store.find(id)).contains(filing);
    }

    @Test
    void of_two_first_versions_one_is_kept() {
        var store = store();

        assertThat(store.keep(first("a"))).isTrue();
        assertThat(store.keep(first("b"))).isFalse();

        assertThat(store.find(id)).contains(first("a"));
    }

    @Test
    void of_two_that_follow_the_same_version_one_is_kept() {
        var store = store();
        store.keep(first("a"));

        assertThat(store.keep(first("a").placed("OPS-1"))).isTrue();
        assertThat(store.keep(first("a").placed("OPS-2"))).isFalse();

        assertThat(store.find(id).flatMap(Filing::key)).contains("OPS-1");
    }

    @Test
    void what_is_kept_twice_after_a_lost_answer_counts_as_kept() {
        var store = store();

        assertThat(store.keep(first("a"))).isTrue();
        assertThat(store.keep(first("a"))).isTrue();
        assertThat(store.keep(first("a").placed("OPS-1"))).isTrue();
        assertThat(store.keep(first("a").placed("OPS-1"))).isTrue();
    }

    private Filing first(String holder) {
        return Filing.first(id, "jira", new Hold(holder, NOON));
    }

    private void keepUpTo(FilingStore store, Filing last) {
        store.keep(first("a"));
        store.keep(first("a").heldBy(new Hold("b", NOON)));
        assertThat(store.keep(last)).isTrue();
    }
}
