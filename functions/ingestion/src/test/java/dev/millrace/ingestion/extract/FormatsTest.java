package dev.millrace.ingestion.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arrays;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.millrace.ingestion.Rejection;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    private static final String UMLAUTS = "Grüße aus Köln – 100 €";

    private final ExtractionDesk desk = new ExtractionDesk();

    @Test
    void front_matter_gives_title_and_validity_and_is_not_text() {
        desk.upload(
                "a.md",
                "---\ntitle: \"Travel: expenses\"\nvalid-from: 2025-01-01\nvalid-until: 2026-01-01\n---\n\n# Heading\n\nText");

        var line = desk.lines(desk.extract()).getFirst();

        assertThat(line.get("title").asString()).isEqualTo("Travel: expenses");
        assertThat(line.get("validFrom").asString()).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(line.get("validUntil").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(line.get("text").asString()).isEqualTo("# Heading\n\nText");
    }

    @Test
    void without_front_matter_the_first_heading_is_the_title() {
        desk.upload("a.md", "Intro\n\n# Returns policy\n\nText\n---\nnot: matter");

        assertThat(desk.lines(desk.extract()).getFirst().get("title").asString())
                .isEqualTo("Returns policy");
    }

    @Test
    void html_is_its_visible_text_block_by_block() {
        desk.upload("a.html", """
                <!doctype html><html><head><title>Prices</title><meta name="valid-from" content="2025-01-01">
                <style>p {color: red}</style></head><body><h1>Price list</h1><p>Net <b>prices</b> in
                euros.</p><script>alert(1)</script><table><tr><th>Pump</th><th>Price</th></tr>
                <tr><td>P 1</td><td>12 &euro;</td></tr></table>One<br>two</body></html>""");

        var line = desk.lines(desk.extract()).getFirst();

        assertThat(line.get("title").asString()).isEqualTo("Prices");
        assertThat(line.get("validFrom").asString()).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(line.get("text").asString())
                .isEqualTo("Price list\n\nNet prices in euros.\n\nPump\tPrice\nP 1\t12 €\n\nOne\ntwo");
    }

    @Test
    void html_may_declare_another_encoding() {
        desk.upload("a.html", "<meta charset=iso-8859-1><p>Grüße".getBytes(ISO_8859_1));

        assertThat(desk.text()).isEqualTo("Grüße");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "README", "handbook/leave"})
    void a_name_without_a_type_is_judged_by_its_content(String name) {
        desk.upload(name, "<html><p>Text");

        assertThat(desk.text()).isEqualTo("Text");
    }

    @Test
    void byte_order_marks_are_understood_and_dropped() {
        desk.upload("utf8.txt", concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, UMLAUTS.getBytes(UTF_8)));
        desk.upload("le.txt", concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, UMLAUTS.getBytes(UTF_16LE)));
        desk.upload("be.txt", concat(new byte[] {(byte) 0xFE, (byte) 0xFF}, UMLAUTS.getBytes(UTF_16BE)));
        desk.upload(
                "le32.txt",
                concat(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0}, UMLAUTS.getBytes(Charset.forName("UTF-32LE"))));

        assertThat(desk.lines(desk.extract()))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.get("text").asString()).isEqualTo(UMLAUTS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty.txt | | EMPTY | empty.txt is empty: upload it with its content.",
                "blank.md | \\n\\t | EMPTY | holds no text",
                "latin.txt | LATIN1 | NOT_UTF8 | save it as UTF-8",
                "program.txt | ZIP | BINARY | holds binary data",
                "page.html | ZIP | BINARY | holds binary data",
                "letter.docx | ZIP | UNSUPPORTED_TYPE | convert it to PDF, HTML",
                "sheet.xlsx | ZIP | UNSUPPORTED_TYPE | convert it to PDF, HTML",
                "fake.pdf | just text | PDF_UNREADABLE | is not a readable PDF",
                "a.md | ---\\nvalid-from: soon\\n---\\nText | INVALID_METADATA | has valid-from in its front matter",
                "b.md | ---\\nvalid-until: 2020-01-01\\n---\\nText | INVALID_METADATA | validity must end after it begins",
            })
    void what_cannot_be_read_is_rejected_with_a_sentence(String name, String content, String code, String sentence)
            throws Exception {
        desk.upload(name, bytes(content == null ? "" : content));

        var outcome = desk.extract();

        assertThat(outcome.accepted()).isZero();
        assertThat(outcome.rejected())
                .extracting(Rejection::code)
                .extracting(Enum::name)
                .containsExactly(code);
        assertThat(outcome.rejected().getFirst().reason())
                .startsWith(name + " ")
                .contains(sentence);
    }

    @Test
    void whatever_the_bytes_the_batch_survives_and_nothing_is_quoted() {
        qt().withExamples(200)
                .forAll(
                        arrays().ofIntegers(integers().between(0, 255)).withLengthBetween(1, 200),
                        integers().between(0, 5))
                .checkAssert(FormatsTest::survives);
    }

    private static void survives(Integer[] values, int format) {
        var desk = new ExtractionDesk();
        var content = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            content[i] = values[i].byteValue();
        }
        desk.upload("x." + new String[] {"txt", "md", "html", "pdf", "jsonl", "bin"}[format], content);

        var outcome = desk.extract();

        assertThat(outcome.accepted() + outcome.rejected().size()).isPositive();
        assertThat(desk.lines(outcome)).hasSize(outcome.accepted());
    }

    @Test
    void extracted_text_has_no_control_characters_but_tabs_and_line_ends() {
        qt().withExamples(200)
                .forAll(strings().allPossible().ofLengthBetween(0, 50))
                .checkAssert(random -> {
                    var fresh = new ExtractionDesk();
                    fresh.upload("x.txt", ("a" + random.replace("\0", "") + "b").getBytes(UTF_8));
                    assertThat(fresh.text().chars().filter(c -> c != '\n' && c != '\t'))
                            .noneMatch(Character::isISOControl);
                });
    }

    private static byte[] bytes(String content) throws Exception {
        return switch (content) {
            case "LATIN1" -> UMLAUTS.replace("€", "").replace("–", "").getBytes(ISO_8859_1);
            case "ZIP" -> zip();
            default -> content.replace("\\n", "\n").replace("\\t", "\t").getBytes(UTF_8);
        };
    }

    private static byte[] zip() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(UMLAUTS.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }
}
