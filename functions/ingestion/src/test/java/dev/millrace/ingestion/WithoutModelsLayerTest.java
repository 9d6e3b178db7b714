package dev.millrace.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The models layer is attached to `indexDocuments` only.
class WithoutModelsLayerTest {

    private static final List<String> OF_THE_LAYER = List.of("models", "onnxruntime", "djl", "langchain4j");
    private static final Map<String, String> VARIABLES = Map.of(
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test",
            "UPLOAD_BUCKET", "uploads",
            "LAKE_BUCKET", "lake",
            "EVENT_BUS", "millrace",
            "TENANTS", "acme",
            "CLAIMS_TABLE", "claims",
            "INGESTION_STATE_MACHINE_ARN", "arn:machine");

    @Test
    void every_other_function_starts_without_it() throws Exception {
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> OF_THE_LAYER.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(classPath)
                .contains("ingestion")
                .hasSizeLessThan(System.getProperty("java.class.path").length());
        var start = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                StartFunctions.class.getName(),
                "submitDocuments",
                "extractText",
                "commitDocuments",
                "releaseClaims",
                "maintainTable");
        start.environment().putAll(VARIABLES);

        var process = start.inheritIO().start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
