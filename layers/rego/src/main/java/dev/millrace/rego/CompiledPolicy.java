package dev.millrace.rego;

import dev.millrace.core.error.Defect;
import dev.millrace.core.hash.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/// A policy as OPA compiled it, checked against the hashes that the compiler wrote down.
///
/// @param hash SHA-256 of the WebAssembly, as hex digits
record CompiledPolicy(ByteBuffer wasm, String hash) {

    private static final String HASHES = "compiled.sha256";

    /// Reads `policy.wasm` from the folder of one version.
    ///
    /// @throws Defect if a file is missing or is not the one that was compiled
    static CompiledPolicy read(Path folder) {
        var hashes = hashes(folder);
        hashes.keySet().stream()
                .filter(file -> Files.exists(folder.resolve(file)))
                .forEach(file -> {
                    if (!Sha256.of(bytes(folder.resolve(file))).equals(hashes.get(file))) {
                        throw new Defect("%s was changed after it was compiled; run layers/policies/rego/compile"
                                .formatted(folder.resolve(file)));
                    }
                });
        var wasm = bytes(folder.resolve("policy.wasm"));
        return new CompiledPolicy(ByteBuffer.wrap(wasm), Sha256.of(wasm));
    }

    private static Map<String, String> hashes(Path folder) {
        try (var lines = Files.lines(folder.resolve(HASHES))) {
            return lines.map(line -> line.split(" +", 2))
                    .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
        } catch (IOException e) {
            throw new Defect("there is no compiled policy in %s".formatted(folder), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Defect("%s cannot be read".formatted(file), e);
        }
    }
}
