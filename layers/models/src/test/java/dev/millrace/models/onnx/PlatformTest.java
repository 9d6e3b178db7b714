package dev.millrace.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x64, linux-x86_64",
        "Linux, aarch64, linux-aarch64, linux-aarch64",
        "Mac OS X, aarch64, osx-aarch64, osx-aarch64"
    })
    void the_libraries_of_every_platform_that_we_build_for_are_there(
            String system, String architecture, String runtimeFolder, String tokenizerFolder) {
        var platform = Platform.of(system, architecture);

        assertThat(platform.runtimeFolder()).isEqualTo(runtimeFolder);
        assertThat(platform.tokenizerFolder()).isEqualTo(tokenizerFolder);
        assertThat(platform.libraries())
                .allSatisfy(library -> assertThat(getClass().getClassLoader().getResource(library))
                        .isNotNull());
    }

    @Test
    void another_system_is_refused_by_name() {
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64"))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("Windows 11");
    }
}
