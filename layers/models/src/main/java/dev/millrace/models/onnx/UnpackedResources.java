package dev.millrace.models.onnx;

import dev.millrace.core.error.Defect;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/// Resources of the class path as files, unpacked once and shared by every process of this user.
record UnpackedResources(Path home) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /// A folder that no other user can write to: what lies in it will be executed.
    static Path ownTemporaryFolder() throws IOException {
        return ownFolder(
                Path.of(System.getProperty("java.io.tmpdir"), "millrace-natives-" + System.getProperty("user.name")));
    }

    static Path ownFolder(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        if (!Files.getOwner(folder).equals(currentUser())
                || !Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
            throw new Defect("%s must belong to this user alone: delete it".formatted(folder));
        }
        return folder;
    }

    private static UserPrincipal currentUser() throws IOException {
        var file = Files.createTempFile("millrace", "");
        try {
            return Files.getOwner(file);
        } finally {
            Files.delete(file);
        }
    }

    /// The folder with the files. Its name changes with their content.
    Path unpack(List<String> resources) throws IOException {
        var folder = home.resolve(fingerprint(resources));
        if (!Files.isDirectory(folder)) {
            var fresh = Files.createTempDirectory(home, "unpacking");
            for (var resource : resources) {
                copy(resource, fresh);
            }
            publish(fresh, folder);
        }
        return folder;
    }

    /// Renames in one step, so that nobody sees half a library; another process may have been quicker.
    private static void publish(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(fresh);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(String resource, Path folder) throws IOException {
        try (var stream = url(resource).openStream()) {
            Files.copy(stream, folder.resolve(resource.substring(resource.lastIndexOf('/') + 1)));
        }
    }

    private static String fingerprint(List<String> resources) throws IOException {
        var all = new CRC32();
        for (var resource : resources) {
            all.update((resource + ":" + checksum(url(resource)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return "%08x".formatted(all.getValue());
    }

    /// The archive knows it already: reading 40 MB to learn a name would cost more than it saves.
    private static long checksum(URL url) throws IOException {
        return url.openConnection() instanceof JarURLConnection inJar
                ? inJar.getJarEntry().getCrc()
                : url.openConnection().getContentLengthLong();
    }

    private static URL url(String resource) {
        var url = UnpackedResources.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new Defect("%s is not on the class path: build the layer for this machine, see -Dlambda.architecture="
                    .formatted(resource));
        }
        return url;
    }
}
