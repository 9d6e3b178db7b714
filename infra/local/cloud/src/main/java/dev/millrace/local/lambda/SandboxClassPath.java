package dev.millrace.local.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The jars of a sandbox, in Lambda's order: the runtime's, the function's classes, its libraries, its layers.
///
/// In Lambda the function and its layers share one class loader, below the runtime's. Here all share the application
/// class loader: the client reads layers only from `/opt/java`, and only its classes go into a class archive whole.
record SandboxClassPath(List<Path> jars) {

    static SandboxClassPath of(FunctionDefinition function, Path runtime, Path cache) throws IOException {
        var jars = new ArrayList<Path>();
        jars.add(mainJar(cache));
        jars.addAll(jarsIn(runtime));
        jars.add(functionJar(function, cache));
        jars.addAll(jarsIn(function.code().resolve("lib")));
        for (var layer : function.layers()) {
            jars.addAll(jarsIn(layer.resolve("java/lib")));
        }
        return new SandboxClassPath(jars);
    }

    String argument() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /// Changes whenever a jar or the JVM does.
    String fingerprint() throws IOException {
        var description = new StringBuilder(System.getProperty("java.vm.version", "")).append(Runtime.version());
        for (var jar : jars) {
            description
                    .append('\n')
                    .append(jar)
                    .append(' ')
                    .append(Files.size(jar))
                    .append(' ');
            description.append(Files.getLastModifiedTime(jar).toMillis());
        }
        return HexFormat.of().formatHex(sha256(description.toString()), 0, 8);
    }

    private static Path mainJar(Path cache) throws IOException {
        var name = SandboxMain.class.getName().replace('.', '/') + ".class";
        try (var bytes = SandboxMain.class.getClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException(name + " is missing from the class path");
            }
            var entries = new TreeMap<String, byte[]>();
            entries.put(name, bytes.readAllBytes());
            var jar = cache.resolve("sandbox-main.jar");
            StoredJar.write(entries, jar);
            return jar;
        }
    }

    private static Path functionJar(FunctionDefinition function, Path cache) throws IOException {
        var jar = cache.resolve(function.name() + ".jar");
        StoredJar.ofFolder(function.code(), jar);
        return jar;
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
