package dev.millrace.models.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Puts the native libraries where both of their loaders find them, before either is touched.
///
/// Left alone, ONNX Runtime unpacks 28 MB into a fresh folder at each start, and the tokenizer writes below the home
/// folder, which Lambda does not let it, and reports its use to its makers.
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
            System.setProperty("OPT_OUT_TRACKING", "true");
            System.setProperty("ai.djl.offline", "true");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack the natives of the embedding model", e);
        }
    }
}
