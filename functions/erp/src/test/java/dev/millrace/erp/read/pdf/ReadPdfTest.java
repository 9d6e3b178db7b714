package dev.millrace.erp.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.erp.read.text.Word;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadPdfTest {

    private static final PdfLimits LIMITS = PdfLimits.standard();
    private static final ReadPdf READ = new ReadPdf(LIMITS);

    @Test
    void words_come_with_their_places_in_points() {
        var outcome = READ.apply(Pdfs.of("Invoice No. 4711"));

        assertThat(outcome).isInstanceOfSatisfying(PdfOutcome.Read.class, read -> {
            assertThat(read.pages()).hasSize(1);
            assertThat(read.pages().getFirst().words())
                    .extracting(Word::text)
                    .containsExactly("Invoice", "No.", "4711");
            assertThat(read.pages().getFirst().words().getFirst().box().left()).isBetween(71.0, 73.0);
            assertThat(read.pages().getFirst().words().getFirst().box().middle())
                    .isBetween(130.0, 143.0);
        });
    }

    @Test
    void a_page_without_words_is_known_as_scanned() {
        assertThat(READ.apply(Pdfs.of(" ")))
                .isInstanceOfSatisfying(
                        PdfOutcome.Read.class,
                        read -> assertThat(read.isScanned()).isTrue());
    }

    @Test
    void a_locked_document_asks_for_its_password() {
        assertThat(READ.apply(Pdfs.locked("secret"))).isEqualTo(new PdfOutcome.PasswordProtected());
    }

    @Test
    void a_document_that_only_its_owner_may_change_is_read() {
        assertThat(READ.apply(Pdfs.locked(""))).isInstanceOf(PdfOutcome.Read.class);
    }

    @Test
    void what_was_cut_off_or_is_no_pdf_is_unreadable() {
        var whole = Pdfs.of("Invoice");

        assertThat(READ.apply(Arrays.copyOf(whole, 200))).isInstanceOf(PdfOutcome.Unreadable.class);
        assertThat(READ.apply("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(PdfOutcome.Unreadable.class);
        assertThat(READ.apply(new byte[0])).isInstanceOf(PdfOutcome.Unreadable.class);
    }

    @Test
    void three_hundred_pages_are_too_many() {
        assertThat(READ.apply(Pdfs.pages("Invoice", 300)))
                .isEqualTo(new PdfOutcome.TooLarge("300 pages of at most 100"));
    }

    @Test
    void a_bomb_is_not_unpacked() {
        var bomb = Pdfs.bomb(65);

        assertThat(bomb).hasSizeLessThan(200_000);
        assertThat(READ.apply(bomb))
                .isInstanceOfSatisfying(
                        PdfOutcome.TooLarge.class, it -> assertThat(it.limit()).contains("unpacked"));
    }

    @Test
    void a_bomb_in_the_structure_is_not_unpacked() {
        var bomb = Pdfs.structureBomb(65);

        assertThat(bomb).hasSizeLessThan(200_000);
        assertThat(READ.apply(bomb))
                .isInstanceOfSatisfying(
                        PdfOutcome.TooLarge.class, it -> assertThat(it.limit()).contains("unpacked"));
    }

    @Test
    void forms_that_draw_forms_do_not_go_on_for_ever() {
        assertThat(READ.apply(Pdfs.nestedForms(12, 12))).isInstanceOf(PdfOutcome.TooLarge.class);
    }

    @Test
    void a_document_that_would_run_a_script_is_read_and_nothing_is_run() {
        assertThat(READ.apply(Pdfs.withScript("Invoice"))).isInstanceOf(PdfOutcome.Read.class);
    }

    @Test
    void reading_ends_when_its_time_is_over() {
        var seconds = new AtomicLong();
        InstantSource running = () -> Instant.ofEpochSecond(seconds.addAndGet(25));
        var read = new ReadPdf(LIMITS, clock(running));

        assertThat(read.apply(Pdfs.of("Invoice"))).isEqualTo(new PdfOutcome.TooLarge("more than 20 s"));
    }

    @Test
    void a_page_with_more_text_than_fits_on_one_is_not_read() {
        assertThat(READ.apply(Pdfs.of("I".repeat(20_001))))
                .isEqualTo(new PdfOutcome.TooLarge("more than 20000 characters on a page"));
    }

    @Test
    void a_large_file_is_not_opened() {
        var read = new ReadPdf(new PdfLimits(100, 1, 100, 100, 100, Duration.ofSeconds(1), 1 << 20));

        assertThat(read.apply(Pdfs.of("Invoice"))).isEqualTo(new PdfOutcome.TooLarge("more than 100 bytes"));
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
