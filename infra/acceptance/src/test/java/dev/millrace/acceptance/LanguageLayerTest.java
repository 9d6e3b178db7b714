package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The layer of language models works on the class path that Lambda makes of a function and its layers: the classes of
/// the function, its libraries, then those of the layers, each folder by name
/// ([loader](https://github.com/aws/aws-lambda-java-libs/blob/main/aws-lambda-java-runtime-interface-client/src/main/java/com/amazonaws/services/lambda/runtime/api/client/CustomerClassLoader.java)).
@ExtendWith(WithSuite.class)
class LanguageLayerTest {

    private static final Pattern VERSION = Pattern.compile("-\\d[^-]*(-SNAPSHOT)?\\.jar$");
    private static final Path LANGUAGE = layer("language");

    @ParameterizedTest
    @ValueSource(strings = {"search", "ingestion"})
    void every_provider_is_asked_with_the_libraries_of_the_function(String module)
            throws IOException, InterruptedException {
        var output = Files.createTempFile("language-layer", ".out");
        var asking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        classPath(module).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        "dev.millrace.language.AskOnce")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(asking.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output, StandardCharsets.UTF_8))
                .contains("bedrock:test answered", "openai:test answered", "sagemaker:test answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "ingestion"})
    void no_library_of_the_layer_is_in_the_function_in_another_version(String module) throws IOException {
        var own = jars(packaged(module).resolve("lib"));

        for (var jar : jars(LANGUAGE)) {
            assertThat(own)
                    .filteredOn(other -> artifact(other).equals(artifact(jar)))
                    .allSatisfy(other -> assertThat(other.getFileName()).isEqualTo(jar.getFileName()));
        }
    }

    private static Path packaged(String module) {
        return Suite.home().resolve("functions").resolve(module).resolve("target/lambda");
    }

    private static List<Path> classPath(String module) throws IOException {
        var all = new ArrayList<Path>();
        all.add(packaged(module));
        all.addAll(jars(packaged(module).resolve("lib")));
        all.addAll(jars(layer("models")));
        all.addAll(jars(LANGUAGE));
        all.add(Suite.home().resolve("layers/language/target/test-classes"));
        return all;
    }

    private static Path layer(String name) {
        return Suite.home().resolve("layers").resolve(name).resolve("target/layer/java/lib");
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static String artifact(Path jar) {
        return VERSION.matcher(jar.getFileName().toString()).replaceFirst("");
    }
}
