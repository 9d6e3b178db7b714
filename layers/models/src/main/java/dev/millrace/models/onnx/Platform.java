package dev.millrace.models.onnx;

import dev.millrace.core.error.Defect;
import java.util.List;
import java.util.Locale;

/// The machine that this process runs on, as the libraries name it.
///
/// @param runtimeFolder where ONNX Runtime keeps its natives
/// @param tokenizerFolder where the tokenizer keeps its own
/// @param suffix of a native library
record Platform(String runtimeFolder, String tokenizerFolder, String suffix) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String system, String architecture) {
        var arm = List.of("aarch64", "arm64").contains(architecture);
        var mac = system.toLowerCase(Locale.ROOT).startsWith("mac");
        if (mac && arm) {
            return new Platform("osx-aarch64", "osx-aarch64", ".dylib");
        }
        if (!system.equalsIgnoreCase("Linux")) {
            throw new Defect("No embedding natives for %s on %s: use Linux, or macOS on Apple silicon"
                    .formatted(system, architecture));
        }
        return arm
                ? new Platform("linux-aarch64", "linux-aarch64", ".so")
                : new Platform("linux-x64", "linux-x86_64", ".so");
    }

    /// The libraries to unpack, as resources.
    List<String> libraries() {
        var runtime = "ai/onnxruntime/native/" + runtimeFolder + "/";
        return List.of(
                runtime + "libonnxruntime" + suffix,
                runtime + "libonnxruntime4j_jni" + suffix,
                "native/lib/" + tokenizerFolder + "/cpu/libtokenizers" + suffix);
    }
}
