package dev.millrace.bench.policy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// How large engines are, in MiB.
final class Sizes {

    /// With its WebAssembly runtime, and the Jackson that it reads and writes with.
    static final List<String> REGO = List.of(
            "opa-java-wasm-",
            "runtime-1.",
            "wasm-1.",
            "compiler-1.",
            "asm-",
            "jackson-core-2.",
            "jackson-databind-2.",
            "jackson-dataformat-yaml-2.",
            "snakeyaml-2.");

    static final List<String> KIE = List.of(
            "kie-",
            "drools-",
            "efesto-",
            "antlr-runtime-",
            "antlr4-runtime-",
            "big-math-",
            "ecj-",
            "jakarta.xml.bind-api-",
            "java-uuid-generator-",
            "javaparser-core-",
            "mxparser-",
            "pmml-model-",
            "xmlpull-",
            "xstream-");

    static final List<String> CAMUNDA =
            List.of("camunda-", "feel-engine-", "fastparse_", "geny_", "scala-library-", "sourcecode_");

    private static final double MEBIBYTE = 1 << 20;

    private Sizes() {}

    /// The jars on this class path whose names begin like that.
    static double ofJars(List<String> beginnings) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> isOneOf(beginnings, entry.getFileName().toString()))
                .mapToDouble(Sizes::of)
                .sum();
    }

    private static boolean isOneOf(List<String> beginnings, String name) {
        return name.endsWith(".jar") && beginnings.stream().anyMatch(name::startsWith);
    }

    /// One file.
    static double of(Path file) {
        try {
            return Files.size(file) / MEBIBYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
