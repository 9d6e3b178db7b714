package dev.millrace.local.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionLogsTest {

    @Test
    void a_log_never_takes_more_than_twice_its_limit_and_keeps_the_newest(@TempDir Path folder) throws Exception {
        var log = new FunctionLogs(folder, 1000).of("search");
        for (var i = 0; i < 500; i++) {
            log.append("line " + i);
        }

        assertThat(Files.size(log.file())).isLessThanOrEqualTo(1000);
        assertThat(Files.size(folder.resolve("search.log.1"))).isLessThanOrEqualTo(1000);
        assertThat(Files.readAllLines(log.file())).last().isEqualTo("line 499");
    }

    @Test
    void a_log_goes_on_where_an_earlier_run_ended(@TempDir Path folder) throws Exception {
        new FunctionLogs(folder).of("search").append("grüezi");
        new FunctionLogs(folder).of("search").append("again");

        assertThat(Files.readAllLines(folder.resolve("search.log"))).containsExactly("grüezi", "again");
    }
}
