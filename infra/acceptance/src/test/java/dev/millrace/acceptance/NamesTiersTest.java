package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.template.Deployment;
import dev.millrace.local.template.Endpoints;
import dev.millrace.local.template.Templates;
import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.LambdaFunction;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever tier of names the template is deployed with, the function that masks has on its class path what the tier
/// needs: the packages and layers that are deployed, with the variables that are declared.
@ExtendWith(WithSuite.class)
class NamesTiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"fast", "embedded", "comprehend"})
    void the_tier_that_is_asked_for_masks_names_from_what_is_deployed(String tier)
            throws IOException, InterruptedException {
        var application = deployedWith(tier);
        var function = application.functions().stream()
                .filter(other -> other.logicalId().equals("MaskText"))
                .findFirst()
                .orElseThrow();

        assertThat(masked(function, application)).contains(tier + ": My name is [PERSON].");
    }

    private static String masked(LambdaFunction function, Application application)
            throws IOException, InterruptedException {
        var output = Files.createTempFile("names-tier", ".out");
        var start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        classPath(function, application),
                        "dev.millrace.names.MaskOnce",
                        "My name is ",
                        "Zsófia Kovács")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        start.environment().putAll(function.environment());
        var masking = start.start();

        assertThat(masking.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /// As Lambda orders it, and behind it the program that masks.
    private static String classPath(LambdaFunction function, Application application) throws IOException {
        var all = new ArrayList<Path>();
        all.add(function.code());
        all.addAll(jars(function.code().resolve("lib")));
        for (var layer : application.layersOf(function).toList()) {
            all.addAll(jars(layer.content().resolve("java/lib")));
        }
        all.add(Suite.home().resolve("layers/names/target/test-classes"));
        return all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static Application deployedWith(String tier) {
        var parameters = Map.of("TokenIssuer", "http://127.0.0.1:8080", "Names", tier);
        return Templates.read(
                Suite.home().resolve("template.yaml"), new Deployment("millrace", parameters, new Nowhere()));
    }

    /// Nothing that is asked for here runs.
    private static final class Nowhere implements Endpoints {

        @Override
        public String queueUrl(String queueName) {
            return "http://127.0.0.1:9/" + queueName;
        }

        @Override
        public String api(String apiId) {
            return "http://127.0.0.1:9";
        }

        @Override
        public String searchDomain(String domainName) {
            return "127.0.0.1:9";
        }
    }
}
