package dev.millrace.triage.classify.json;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.core.policy.VersionedPolicies;
import dev.millrace.triage.classify.ClassificationRules;
import dev.millrace.triage.classify.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The rules in `triage/classification/VERSION/rules.json`. Each version is read when it is first asked for.
public final class JsonRules implements RuleBook {

    private static final String NAME = "classification";
    private static final int SHOWN_OF_HASH = 12;

    private final VersionedPolicies folder;
    private final Map<String, Version> loaded = new ConcurrentHashMap<>();

    private JsonRules(VersionedPolicies folder) {
        this.folder = folder;
    }

    /// The rules below the folder of all policies.
    public static JsonRules in(Path policies) {
        return new JsonRules(new VersionedPolicies(policies.resolve("triage")));
    }

    @Override
    public Version inForce() {
        return load(folder.inForce(NAME));
    }

    @Override
    public Version of(String policy) {
        var asked = PolicyVersion.parse(policy);
        if (!asked.name().equals(NAME)) {
            throw new InvalidInput("$.policy", "there are no such rules of classification; there are " + NAME);
        }
        var found = load(VersionedPolicies.labelOf(asked.version()));
        VersionedPolicies.requireSame(
                NAME, asked.version(), PolicyVersion.parse(found.policy()).version());
        return found;
    }

    private Version load(String label) {
        var file = folder.folderOf(NAME, label).resolve("rules.json");
        return loaded.computeIfAbsent(label, _ -> read(label, file));
    }

    private static Version read(String label, Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var hash = Sha256.of(bytes).substring(0, SHOWN_OF_HASH);
            return new Version(
                    new PolicyVersion(NAME, label + "@" + hash).toString(),
                    Json.read(bytes, ClassificationRules.class));
        } catch (IOException | InvalidInput e) {
            throw new Defect("%s holds no rules of classification".formatted(file), e);
        }
    }
}
