package dev.millrace.local.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void the_port_is_any_free_one_unless_said() {
        var home = Path.of("h").toAbsolutePath();
        var data = Path.of("d").toAbsolutePath();

        assertThat(Options.parse("--home", "h", "--data", "d")).isEqualTo(new Options(home, data, 0));
        assertThat(Options.parse("--port", "9200", "--home", "h", "--data", "d"))
                .isEqualTo(new Options(home, data, 9200));
    }

    @Test
    void what_is_wrong_is_said() {
        refused("--home is missing", "--data", "d");
        refused("--data is missing", "--home", "h");
        refused("--port needs a value", "--home", "h", "--data", "d", "--port");
        refused("--port must be", "--home", "h", "--data", "d", "--port", "70000");
        refused("--port must be", "--home", "h", "--data", "d", "--port", "http");
        refused("unknown option --engine", "--home", "h", "--data", "d", "--engine", "faiss");
    }

    private static void refused(String message, String... arguments) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(arguments))
                .withMessageContaining(message);
    }
}
