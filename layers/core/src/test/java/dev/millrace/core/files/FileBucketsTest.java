package dev.millrace.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.store.Buckets;
import dev.millrace.core.store.ObjectStoreContract;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileBucketsTest extends ObjectStoreContract {

    @TempDir
    Path root;

    @Override
    protected Buckets buckets(String bucket) {
        return new FileBuckets(root);
    }

    @Test
    void an_object_is_a_file_that_other_programs_can_read() throws Exception {
        new FileBuckets(root).open("lake").put("tables/documents/part-0.parquet", new byte[] {1});
        assertThat(Files.readAllBytes(root.resolve("lake/tables/documents/part-0.parquet")))
                .containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escape", "a/../../b", "/absolute", "a//b", "a/", ".hidden", "a/./b", "nul\0"})
    void a_key_that_is_no_plain_path_is_refused(String key) {
        var store = new FileBuckets(root).open("lake");
        assertThatThrownBy(() -> store.put(key, new byte[0])).isInstanceOf(InvalidInput.class);
    }
}
