package dev.millrace.core.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `events/attacks`.
public final class AttackFiles {

    private static final String FOLDER = "events/attacks";
    private static final JsonMapper JSON = JsonMapper.shared();

    private AttackFiles() {}

    /// Every attack, by class and id.
    public static List<Attack> all() {
        return files().stream().map(AttackFiles::read).toList();
    }

    /// The attacks whose text may stand there: `document`, `question`, `ticket` or `request`.
    public static List<Attack> fitting(String place) {
        return all().stream().filter(attack -> attack.fits(place)).toList();
    }

    static List<Path> files() {
        try (var found = Files.walk(folder())) {
            return found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(Path file) {
        try {
            return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder, seen from any module of the checkout.
    static Path folder() {
        for (var here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve(FOLDER))) {
                return here.resolve(FOLDER);
            }
        }
        throw new IllegalStateException("run the tests inside the checkout");
    }

    private static Attack read(Path file) {
        var tree = tree(file);
        return new Attack(
                text(tree, "id"),
                text(tree, "class"),
                text(tree, "language"),
                text(tree, "title"),
                Set.copyOf(texts(tree.path("planted"))),
                text(tree, "text"),
                text(tree, "obeyed"),
                tree.path("request"),
                Success.read(tree.path("succeeds_if")));
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toList());
    }

    private static String text(JsonNode tree, String field) {
        return tree.path(field).asString();
    }
}
