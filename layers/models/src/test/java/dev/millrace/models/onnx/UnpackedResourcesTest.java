package dev.millrace.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedResourcesTest {

    private static final List<String> SMALL =
            List.of("ai/onnxruntime/OrtSession.class", "all-minilm-l6-v2-q-tokenizer.json");

    @TempDir
    private Path home;

    @Test
    void resources_become_files_side_by_side() throws IOException {
        var folder = new UnpackedResources(home).unpack(SMALL);

        assertThat(folder.resolve("OrtSession.class")).isNotEmptyFile();
        assertThat(folder.resolve("all-minilm-l6-v2-q-tokenizer.json")).isNotEmptyFile();
    }

    @Test
    void a_second_process_finds_what_the_first_unpacked() throws IOException {
        var first = new UnpackedResources(home).unpack(SMALL);
        var written = Files.getLastModifiedTime(first.resolve("OrtSession.class"));

        var second = new UnpackedResources(home).unpack(SMALL);

        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(second.resolve("OrtSession.class")))
                .isEqualTo(written);
    }

    @Test
    void processes_that_start_together_leave_one_folder() {
        var starts = new ArrayList<Future<Path>>();
        try (var processes = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 8; i++) {
                starts.add(processes.submit(() -> new UnpackedResources(home).unpack(SMALL)));
            }
        }

        assertThat(starts)
                .extracting(Future::resultNow)
                .containsOnly(starts.getFirst().resultNow());
        assertThat(home).isDirectoryNotContaining("glob:**unpacking*");
    }

    @Test
    void a_folder_that_others_may_write_to_is_refused() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> UnpackedResources.ownFolder(home))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("must belong to this user alone");
    }

    @Test
    void a_missing_native_says_how_to_build_the_layer() {
        assertThatThrownBy(() -> new UnpackedResources(home).unpack(List.of("native/lib/sparc/libtokenizers.so")))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("-Dlambda.architecture=");
    }
}
