package dev.millrace.core.ledger;

import static dev.millrace.core.ledger.Decisions.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.files.FileBuckets;
import dev.millrace.core.ledger.store.StoredAnchors;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorsTest {

    private static final String STREAM = "guardrail/acme";

    @TempDir
    private Path lake = Path.of("");

    private Anchors anchors = Anchors.none();

    @BeforeEach
    void openLake() {
        anchors = new StoredAnchors(new FileBuckets(lake).open("lake"));
    }

    @Test
    void an_anchor_is_found_again_and_never_changed() {
        var head = new Head(STREAM, 7, "a".repeat(64));
        anchors.keep(head);
        anchors.keep(head);
        assertThat(anchors.of(STREAM)).containsExactly(head);
        assertThat(anchors.at(STREAM, 7)).contains(head);
        assertThat(anchors.at(STREAM, 8)).isEmpty();
        assertThatThrownBy(() -> anchors.keep(new Head(STREAM, 7, "b".repeat(64))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void streams_with_odd_and_nested_names_keep_apart() {
        for (var name : new String[] {"a", "a/b", "a//b", "a/../b", "a b%", ".hidden", "ä"}) {
            anchors.keep(new Head(name, 1, name));
        }
        assertThat(anchors.streams())
                .containsExactlyInAnyOrder("a", "a/b", "a//b", "a/../b", "a b%", ".hidden", "ä")
                .isSorted();
        assertThat(anchors.of("a")).containsExactly(new Head("a", 1, "a"));
        assertThat(anchors.of("a/b")).hasSize(1);
        assertThat(anchors.of("a/../b")).hasSize(1);
        assertThat(anchors.of("ä")).hasSize(1);
    }

    @Test
    void a_chain_that_was_forged_whole_differs_from_what_was_exported() {
        anchors.keep(end(chain("d", 20), 10));
        assertThat(new VerifyStream(chain("d", 20), Anchors.none())
                        .apply(STREAM)
                        .isWhole())
                .isTrue();
        assertThat(new VerifyStream(chain("forged", 20), anchors).apply(STREAM).faults())
                .containsExactly(new Fault(Fault.Kind.UNLIKE_EXPORTED, 10));
    }

    @Test
    void a_chain_that_was_cut_short_with_its_head_misses_what_was_exported() {
        anchors.keep(end(chain("d", 20), 20));
        assertThat(new VerifyStream(chain("d", 15), anchors).apply(STREAM).faults())
                .containsExactly(new Fault(Fault.Kind.MISSING, 16));
    }

    private static Head end(LedgerStore store, long sequence) {
        return store.read(STREAM, sequence, 1).stream()
                .map(LedgerStore.StoredRecord::record)
                .flatMap(Optional::stream)
                .map(Head::after)
                .findFirst()
                .orElseThrow();
    }

    private static LedgerStore chain(String prefix, int length) {
        var store = new InMemoryLedgerStore();
        var clock = Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC);
        var ledger = new Ledger(store, clock, _ -> {});
        for (var i = 0; i < length; i++) {
            ledger.append(decision(STREAM, prefix + i));
        }
        return store;
    }
}
