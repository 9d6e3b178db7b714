package dev.millrace.local.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MaskCommandTest {

    @TempDir
    private Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_checkout() {
        System.setProperty(
                "millrace.home",
                Path.of("../../..").toAbsolutePath().normalize().toString());
    }

    @Test
    void a_file_is_masked_in_its_format() throws IOException {
        var masked = folder.resolve("masked.json");

        var status = run(file("a.json", "{\"m\":\"john\\u0040example.com\"}"), "--output", masked.toString(), "--json");

        assertThat(status).isZero();
        assertThat(masked).hasContent("{\"m\":\"[EMAIL_ADDRESS]\"}");
        assertThat(out.toString()).contains("\"structure\":\"json\"").contains("\"EMAIL_ADDRESS\":1");
    }

    @Test
    void findings_are_listed_without_text() throws IOException {
        var list = folder.resolve("list.txt");

        assertThat(run(file("a.txt", "to jane@example.com"), "--inspect", "--output", list.toString()))
                .isZero();

        assertThat(Files.readString(list))
                .contains("EMAIL_ADDRESS", " 3 ", "19")
                .doesNotContain("jane");
    }

    @Test
    void what_breaks_off_is_said_to() throws IOException {
        var masked = folder.resolve("masked.json");

        assertThat(run(file("a.json", "{\"m\":\"jane@example.com"), "--output", masked.toString()))
                .isZero();

        assertThat(masked).hasContent("{\"m\":\"[EMAIL_ADDRESS]");
        assertThat(out.toString()).contains("as text").contains("line 1");
    }

    @Test
    void a_list_of_findings_says_too_that_the_file_breaks_off() throws IOException {
        var list = folder.resolve("list.txt");

        assertThat(run(file("a.json", "{\"m\":\"jane@example.com"), "--inspect", "--output", list.toString()))
                .isZero();

        assertThat(list).content().contains("EMAIL_ADDRESS");
        assertThat(out.toString()).contains("not all in its format").contains("line 1");
    }

    @Test
    void a_file_in_the_encoding_of_windows_is_masked_like_any_other() throws IOException {
        var raw = Files.write(folder.resolve("a.txt"), "\ufeffto jane@example.com".getBytes(StandardCharsets.UTF_16LE));
        var masked = folder.resolve("masked.txt");

        assertThat(run(raw.toString(), "--output", masked.toString())).isZero();

        assertThat(masked).hasContent("to [EMAIL_ADDRESS]");
    }

    @Test
    void wrong_usage_is_told_from_failure() throws IOException {
        assertThat(run(folder.resolve("none.txt").toString())).isEqualTo(2);
        assertThat(run(file("a.txt", "x"), "--policy", "none")).isEqualTo(2);
        assertThat(run(file("a.txt", "x"), "--tenant", "No Label")).isEqualTo(2);
        assertThat(err.toString())
                .contains("there is no file")
                .contains("there is no policy none")
                .contains("tenant");
    }

    private int run(String... arguments) {
        return new CommandLine(new MaskCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
