package dev.millrace.search.plan.yaml;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.core.policy.VersionedPolicies;
import dev.millrace.core.schema.Schema;
import dev.millrace.policies.yaml.YamlFile;
import dev.millrace.search.plan.RetrievalRules;
import dev.millrace.search.plan.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The rules in `retrieval/default/VERSION/rules.yaml`. Each version is read when it is first asked for.
public final class YamlRules implements RuleBook {

    private static final String NAME = "default";
    private static final int SHOWN_OF_HASH = 12;
    private static final Schema SCHEMA =
            Schema.find("schemas/retrieval-rules.schema.json").orElseThrow();

    private final VersionedPolicies folder;
    private final Map<String, RetrievalRules> loaded = new ConcurrentHashMap<>();

    private YamlRules(VersionedPolicies folder) {
        this.folder = folder;
    }

    /// The rules below the folder of all policies.
    public static YamlRules in(Path policies) {
        return new YamlRules(new VersionedPolicies(policies.resolve("retrieval")));
    }

    @Override
    public RetrievalRules inForce() {
        return load(folder.inForce(NAME));
    }

    @Override
    public RetrievalRules version(String policy) {
        var asked = PolicyVersion.parse(policy);
        if (!asked.name().equals(NAME)) {
            throw new InvalidInput("$.policy", "there are no such retrieval rules; there are " + NAME);
        }
        var rules = load(VersionedPolicies.labelOf(asked.version()));
        VersionedPolicies.requireSame(
                NAME, asked.version(), PolicyVersion.parse(rules.policy()).version());
        return rules;
    }

    private RetrievalRules load(String label) {
        var file = folder.folderOf(NAME, label).resolve("rules.yaml");
        return loaded.computeIfAbsent(label, _ -> read(label, file));
    }

    private static RetrievalRules read(String label, Path file) {
        try {
            var hash = Sha256.of(Files.readAllBytes(file)).substring(0, SHOWN_OF_HASH);
            var policy = new PolicyVersion(NAME, label + "@" + hash).toString();
            return new RuleReader(policy).rules(YamlFile.read(file, SCHEMA));
        } catch (IOException e) {
            throw new Defect("%s cannot be read".formatted(file), e);
        } catch (InvalidInput e) {
            throw new Defect("%s is no set of retrieval rules: %s".formatted(file, e.getMessage()), e);
        }
    }
}
