package dev.millrace.ingestion.index;

import static dev.millrace.ingestion.index.Masked.ACME;
import static dev.millrace.ingestion.index.Masked.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.index.KnowledgeWriter.Obsolete;
import dev.millrace.ingestion.index.KnowledgeWriter.Unwritten;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [KnowledgeWriter] keeps. The index may hold documents of other tests.
public abstract class KnowledgeWriterContract {

    private final String id = UUID.randomUUID() + " / with # odd € characters";

    /// The one under test.
    protected abstract KnowledgeWriter writer();

    /// What a search can find of a document: `chunk@version text`, in order of the chunks.
    protected abstract List<String> visible(TenantId tenant, DocumentId document) throws Exception;

    @BeforeEach
    void prepare() {
        writer().prepare();
        writer().prepare();
    }

    @Test
    void what_was_written_is_visible_when_published() throws Exception {
        assertThat(write(entry(ACME, 0, "A", 1), entry(ACME, 1, "B", 1))).isEmpty();

        assertThat(seen(ACME)).containsExactly("0@1 A", "1@1 B");
    }

    @Test
    void writing_again_changes_nothing() throws Exception {
        write(entry(ACME, 0, "A", 1));
        assertThat(write(entry(ACME, 0, "A", 1))).isEmpty();

        assertThat(seen(ACME)).containsExactly("0@1 A");
    }

    @Test
    void a_later_version_replaces_and_an_earlier_one_does_not() throws Exception {
        write(entry(ACME, 0, "second", 2));
        write(entry(ACME, 0, "third", 3));
        var late = entry(ACME, 0, "first", 1);

        assertThat(write(late)).containsExactly(new Unwritten.Superseded(late));
        assertThat(seen(ACME)).containsExactly("0@3 third");
    }

    @Test
    void chunks_that_an_earlier_version_left_behind_are_removed() throws Exception {
        write(entry(ACME, 0, "A", 1), entry(ACME, 1, "B", 1), entry(ACME, 2, "C", 1));
        write(entry(ACME, 0, "new", 5));

        remove(ACME, 5);

        assertThat(seen(ACME)).containsExactly("0@5 new");
    }

    @Test
    void removing_touches_no_other_tenant() throws Exception {
        write(entry(ACME, 0, "A", 1), entry(GLOBEX, 0, "G", 1));

        remove(ACME, 9);

        assertThat(seen(ACME)).isEmpty();
        assertThat(seen(GLOBEX)).containsExactly("0@1 G");
    }

    @Test
    void an_entry_that_is_refused_does_not_keep_its_neighbours() throws Exception {
        var wrong = entry(ACME, 1, "wrong", 1, new float[] {1, 2, 3});

        var unwritten = write(entry(ACME, 0, "A", 1), wrong, entry(ACME, 2, "C", 1));

        assertThat(unwritten).singleElement().isInstanceOfSatisfying(Unwritten.Refused.class, refused -> {
            assertThat(refused.entry()).isEqualTo(wrong);
            assertThat(refused.reason()).isEqualTo("mapper_parsing_exception");
        });
        assertThat(seen(ACME)).containsExactly("0@1 A", "2@1 C");
    }

    private List<Unwritten> write(KnowledgeEntry... entries) {
        var unwritten = writer().write(List.of(entries));
        writer().publish();
        return unwritten;
    }

    private void remove(TenantId tenant, long below) {
        writer().publish();
        writer().remove(List.of(new Obsolete(tenant, new DocumentId(id), below)));
    }

    private List<String> seen(TenantId tenant) throws Exception {
        return visible(tenant, new DocumentId(id));
    }

    private KnowledgeEntry entry(TenantId tenant, int chunk, String text, long version) {
        var vector = new float[384];
        vector[chunk] = 1;
        return entry(tenant, chunk, text, version, vector);
    }

    private KnowledgeEntry entry(TenantId tenant, int chunk, String text, long version, float[] vector) {
        var document = Masked.document(tenant, id, text);
        return new KnowledgeEntry(
                document, chunk, MaskedText.alreadyMasked(text), version, "test", new Embedding(vector));
    }
}
