package dev.millrace.console.page;

import dev.millrace.core.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The files of the page, read once. Their version is the hash of all of them and part of their address, so that a
/// browser keeps them for good and never mixes those of two releases.
final class Assets {

    private static final String FOLDER = "/console/";
    private static final String VERSION_IN_PAGE = "{{version}}";
    private static final List<String> NAMES = List.of(
            "theme.js",
            "app.js",
            "api.js",
            "approval.js",
            "approvals.js",
            "decide.js",
            "diff.js",
            "dom.js",
            "execution.js",
            "executions.js",
            "format.js",
            "graph.js",
            "layout.js",
            "ledger.js",
            "record.js",
            "session.js",
            "signin.js",
            "base.css",
            "views.css",
            "icon.svg");

    private final Map<String, Asset> files;
    private final String version;
    private final Asset page;

    private Assets(Map<String, Asset> files, String version, Asset page) {
        this.files = files;
        this.version = version;
        this.page = page;
    }

    static Assets load() {
        var all = NAMES.stream().map(name -> Asset.of(name, read(name))).toList();
        var files = all.stream().collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));
        var hashes = all.stream().map(Asset::hash).collect(Collectors.joining());
        var version = Sha256.of(hashes).substring(0, 12);
        var html = new String(read("index.html"), StandardCharsets.UTF_8).replace(VERSION_IN_PAGE, version);
        return new Assets(files, version, Asset.of("index.html", html.getBytes(StandardCharsets.UTF_8)));
    }

    /// The page itself.
    Asset page() {
        return page;
    }

    /// A file of this version.
    Optional<Asset> find(String wantedVersion, String name) {
        return wantedVersion.equals(version) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    private static byte[] read(String name) {
        try (var stream = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("the console's file %s is not on the class path".formatted(name));
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the console's file " + name, e);
        }
    }
}
