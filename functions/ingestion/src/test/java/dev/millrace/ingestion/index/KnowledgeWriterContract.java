package dev.millrace.ingestion.index;

import static dev.millrace.ingestion.index.Masked.ACME;
import static dev.millrace.ingestion.index.Masked.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.index.KnowledgeWriter.Change;
import dev.millrace.ingestion.index.KnowledgeWriter.Close;
import dev.millrace.ingestion.index.KnowledgeWriter.Create;
import dev.millrace.ingestion.index.KnowledgeWriter.Refused;
import dev.millrace.ingestion.index.KnowledgeWriter.Standing;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [KnowledgeWriter] keeps. The index may hold documents of other tests.
public abstract class KnowledgeWriterContract {

    private final String id = UUID.randomUUID() + " / with # odd € characters";

    /// The one under test.
    protected abstract KnowledgeWriter writer();

    /// What is visible of a document: `@version#chunk text end`, where the end may be `latest`, sorted.
    protected abstract List<String> visible(DocumentVersion.Key document) throws Exception;

    @Test
    void what_was_written_is_visible_when_published() throws Exception {
        assertThat(write(entry(1, 0, "A"), entry(1, 1, "B"))).isEmpty();

        assertThat(seen(ACME)).containsExactly("@1#0 A latest", "@1#1 B latest");
    }

    @Test
    void what_is_there_stays_as_it_is() throws Exception {
        write(entry(1, 0, "A"));
        assertThat(write(entry(1, 0, "A changed"), entry(1, 1, "B"))).isEmpty();

        assertThat(seen(ACME)).containsExactly("@1#0 A latest", "@1#1 B latest");
    }

    @Test
    void versions_stand_beside_each_other_with_their_ends() throws Exception {
        writer().write(List.of(new Create(entry(1, 0, "first"), Optional.of(at(2)))));
        write(entry(2, 0, "second"));

        assertThat(seen(ACME)).containsExactly("@1#0 first " + at(2), "@2#0 second latest");
    }

    @Test
    void a_version_that_nothing_is_known_of_is_there_without_text() throws Exception {
        write(KnowledgeEntry.nothingOf(version(ACME, 3)));

        assertThat(seen(ACME)).containsExactly("@3#-1 - latest");
        assertThat(standing(ACME, 3)).singleElement().satisfies(entry -> {
            assertThat(entry.version()).isEqualTo(3);
            assertThat(entry.knownFrom()).isEqualTo(at(3));
        });
    }

    @Test
    void closing_changes_nothing_but_the_end() throws Exception {
        write(entry(1, 0, "A"), entry(1, 1, "B"));
        close(standing(ACME, 2), 2);
        close(standing(ACME, 1), 1);

        assertThat(seen(ACME)).containsExactly("@1#0 A " + at(1), "@1#1 B " + at(1));
    }

    @Test
    void an_entry_that_changed_since_it_was_seen_stays() throws Exception {
        write(entry(1, 0, "A"));
        var seenBefore = standing(ACME, 2);
        close(seenBefore, 2);
        close(seenBefore, 9);

        assertThat(seen(ACME)).containsExactly("@1#0 A " + at(2));
    }

    @Test
    void closing_what_was_removed_is_no_failure() throws Exception {
        write(entry(1, 0, "A"), entry(1, 1, "B"));
        var standing = standing(ACME, 1);
        writer().remove(List.of(entry(1, 0, "A"), entry(1, 7, "never there")));
        close(standing, 2);

        assertThat(seen(ACME)).containsExactly("@1#1 B " + at(2));
    }

    @Test
    void those_stand_that_may_have_to_end_or_make_others_end() {
        writer().write(List.of(
                new Create(entry(1, 0, "ended long ago"), Optional.of(at(2))),
                new Create(entry(2, 0, "ends later"), Optional.of(at(5))),
                new Create(entry(3, 0, "never ends"), Optional.empty()),
                new Create(entry(5, 0, "successor"), Optional.of(at(6))),
                new Create(entry(GLOBEX, 3, 0, "of somebody else"), Optional.empty())));
        writer().publish();

        assertThat(standing(ACME, 4)).extracting(Standing::version).containsExactlyInAnyOrder(2L, 3L, 5L);
        assertThat(standing(ACME, 4))
                .extracting(Standing::knownUntil)
                .containsExactlyInAnyOrder(Optional.of(at(5)), Optional.empty(), Optional.of(at(6)));
    }

    @Test
    void what_is_there_is_told_before_it_is_visible() {
        writer().write(List.of(new Create(entry(1, 0, "A"), Optional.empty())));

        assertThat(writer().present(List.of(entry(1, 0, "A"), entry(1, 1, "B"))))
                .containsExactly(entry(1, 0, "A"));
    }

    @Test
    void an_entry_that_is_refused_does_not_keep_its_neighbours() throws Exception {
        var wrong = entry(ACME, 1, 1, "wrong", new float[] {1, 2, 3});

        assertThat(write(entry(1, 0, "A"), wrong, entry(1, 2, "C")))
                .containsExactly(new Refused(wrong, "mapper_parsing_exception"));
        assertThat(seen(ACME)).containsExactly("@1#0 A latest", "@1#2 C latest");
    }

    private List<Refused> write(KnowledgeEntry... entries) {
        var refused = writer().write(Arrays.stream(entries)
                .<Change>map(entry -> new Create(entry, Optional.empty()))
                .toList());
        writer().publish();
        return refused;
    }

    private void close(List<Standing> standing, long second) {
        writer().write(standing.stream()
                .<Change>map(entry -> new Close(entry, at(second)))
                .toList());
        writer().publish();
    }

    private List<Standing> standing(TenantId tenant, long version) {
        return writer().standing(List.of(version(tenant, version)));
    }

    private List<String> seen(TenantId tenant) throws Exception {
        return visible(new DocumentVersion.Key(tenant, new DocumentId(id)));
    }

    private static Instant at(long second) {
        return Instant.parse("2026-01-01T00:00:00.123Z").plusSeconds(second);
    }

    private DocumentVersion version(TenantId tenant, long version) {
        return new DocumentVersion(Masked.document(tenant, id, "text"), version, at(version));
    }

    private KnowledgeEntry entry(long version, int chunk, String text) {
        return entry(ACME, version, chunk, text);
    }

    private KnowledgeEntry entry(TenantId tenant, long version, int chunk, String text) {
        var vector = new float[384];
        vector[chunk] = 1;
        return entry(tenant, version, chunk, text, vector);
    }

    private KnowledgeEntry entry(TenantId tenant, long version, int chunk, String text, float[] vector) {
        var content = new KnowledgeEntry.Content(MaskedText.alreadyMasked(text), "test", new Embedding(vector));
        return new KnowledgeEntry(version(tenant, version), chunk, 8, Optional.of(content));
    }
}
