package dev.millrace.models.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Puts the native libraries where both of their loaders find them, before either is touched.
///
/// Left alone, ONNX Runtime unpacks 28 MB into a fresh folder at each start, and the tokenizer writes below the home
/// folder, which Lambda does not let it. Both report their use to their makers: ONNX Runtime sends events and keeps a
/// database of them in the home folder, reads the command line for it, and crashes when that is longer than a few
/// kilobytes (1.29.0 on Linux). Here neither does.
final class Natives {

    private static final Path FOLDER = prepare();

    private Natives() {}

    /// Does its work once, when the class is initialized.
    static Path makeReady() {
        return FOLDER;
    }

    private static Path prepare() {
        var platform = Platform.current();
        try {
            var folder = new UnpackedResources(UnpackedResources.ownTemporaryFolder()).unpack(platform.libraries());
            System.setProperty("onnxruntime.native.path", folder.toString());
            System.setProperty(
                    "RUST_LIBRARY_PATH",
                    folder.resolve("libtokenizers" + platform.suffix()).toString());
            silence();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack the natives of the embedding model", e);
        }
    }

    private static void silence() {
        NativeEnvironment.set("ORT_DISABLE_TELEMETRY", "1");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }
}
