package dev.millrace.local.s3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/// Object metadata and ETags live in extended attributes of the files. S3Proxy loses both without a word where the
/// file system has none.
final class ExtendedAttributes {

    private ExtendedAttributes() {}

    static void require(Path folder) throws IOException {
        var probe = Files.createTempFile(folder.getParent(), "probe", "");
        try {
            if (!areKeptOn(probe)) {
                throw new IllegalStateException("The file system of " + folder + " keeps no extended attributes, where"
                        + " S3 object metadata is stored. Choose a data folder on another file system with --data.");
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean areKeptOn(Path file) {
        try {
            var view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
            return view != null && view.write("user.probe", ByteBuffer.wrap(new byte[] {1})) == 1;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
