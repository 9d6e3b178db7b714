package dev.millrace.policies.yaml;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.core.schema.Schema;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.Operator;
import dev.millrace.dlp.PolicyVersion;
import dev.millrace.dlp.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Reads one policy.
public final class PolicyReader {

    private static final double EVEN_ODDS = 0.5;
    private static final Schema SCHEMA =
            Schema.find("schemas/dlp-policy.schema.json").orElseThrow();

    private final Operators operators;
    private final List<Violation> violations = new ArrayList<>();

    private PolicyReader(Operators operators) {
        this.operators = operators;
    }

    /// @throws InvalidInput with everything that is wrong with it
    public static MaskingPolicy read(Path file, Operators operators) {
        return new PolicyReader(operators).read(file);
    }

    private MaskingPolicy read(Path file) {
        var document = YamlFile.read(file, SCHEMA);
        var name = document.path("name").asString();
        if (!file.endsWith(name + ".yaml")) {
            violations.add(new Violation("$.name", "must be that of the file"));
        }
        var rules = rules(document.path("rules"));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        var version = new PolicyVersion(name, document.path("version").asInt());
        return new MaskingPolicy(version, rule(document.path("default")), rules);
    }

    private Map<InfoType, Rule> rules(JsonNode groups) {
        var rules = new HashMap<InfoType, Rule>();
        for (var group = 0; group < groups.size(); group++) {
            var rule = rule(groups.path(group));
            var types = groups.path(group).path("types");
            for (var i = 0; i < types.size(); i++) {
                if (rules.put(new InfoType(types.path(i).asString()), rule) != null) {
                    violations.add(new Violation("$.rules[%d].types[%d]".formatted(group, i), "has a rule already"));
                }
            }
        }
        return rules;
    }

    private Rule rule(JsonNode rule) {
        var operator = operators.operatorOf(rule);
        var threshold = new Confidence(rule.path("threshold").asDouble(EVEN_ODDS));
        return operator.equals(Operator.leave()) ? Rule.LEAVE : new Rule(threshold, operator);
    }
}
