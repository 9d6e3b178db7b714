package dev.millrace.dmn;

import dev.millrace.core.error.Defect;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.policy.VersionedPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/// The decision tables of a folder, `NAME/VERSION/table.dmn`. Each is compiled when it is first asked for.
public final class DecisionTables {

    private static final int SHOWN_OF_HASH = 12;

    private final VersionedPolicies folder;
    private final Map<String, DecisionTable> loaded = new ConcurrentHashMap<>();

    private DecisionTables(VersionedPolicies folder) {
        this.folder = folder;
    }

    /// The tables below that folder.
    public static DecisionTables in(Path folder) {
        return new DecisionTables(new VersionedPolicies(folder));
    }

    /// Compiles all that are in force: before a snapshot of the process, not in the first call after it.
    ///
    /// @throws Defect if one cannot be loaded
    public void prime() {
        folder.names().forEach(name -> current(name).prime());
    }

    /// The version in force.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if there is no such table
    /// @throws Defect if it cannot be loaded
    public DecisionTable current(String name) {
        return version(name, folder.inForce(name));
    }

    /// A version by its label, or by label and hash as [DecisionTable#version] tells it.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if there is no such table, no such version, or another hash
    /// @throws Defect if it cannot be loaded
    public DecisionTable version(String name, String version) {
        var file = folder.folderOf(name, version).resolve("table.dmn");
        var label = VersionedPolicies.labelOf(version);
        var table = loaded.computeIfAbsent(name + "/" + label, _ -> load(name, label, file));
        VersionedPolicies.requireSame(name, version, table.version());
        return table;
    }

    private static DecisionTable load(String name, String label, Path file) {
        try {
            var hash = Sha256.of(Files.readAllBytes(file));
            return new DecisionTable(name, label + "@" + hash.substring(0, SHOWN_OF_HASH), compile(file));
        } catch (IOException e) {
            throw new Defect("%s cannot be read".formatted(file), e);
        }
    }

    /// With its types checked, so that a value which no rule was written for is refused, not passed over.
    private static DMNRuntime compile(Path file) {
        return DMNRuntimeBuilder.fromDefaults()
                .setOption(new RuntimeTypeCheckOption(true))
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newFileResource(file.toFile())))
                .getOrElseThrow(cause -> new Defect("%s is no decision table".formatted(file), cause));
    }
}
