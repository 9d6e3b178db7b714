package dev.millrace.search.plan.yaml;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.search.plan.CueWords;
import dev.millrace.search.plan.QueryClass;
import dev.millrace.search.plan.RetrievalRule;
import dev.millrace.search.plan.RetrievalRule.Phrases;
import dev.millrace.search.plan.RetrievalRule.Way;
import dev.millrace.search.plan.RetrievalRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Reads rules that their schema holds valid.
record RuleReader(String policy) {

    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    RetrievalRules rules(JsonNode document) {
        var rules = elements(document.path("rules")).map(RuleReader::rule).toList();
        if (!rules.getLast().equals(holdingAlways(rules.getLast()))) {
            throw new InvalidInput("$.rules", "must end with a rule without conditions");
        }
        return new RetrievalRules(policy, cues(document.path("classes")), rules);
    }

    private static RetrievalRule holdingAlways(RetrievalRule rule) {
        return new RetrievalRule(rule.name(), Set.of(), Optional.empty(), Optional.empty(), 0, ANY_NUMBER, rule.way());
    }

    private static CueWords cues(JsonNode classes) {
        return CueWords.of(
                words(classes.path("out-of-scope").path("cues")),
                words(classes.path("comparison").path("cues")),
                words(classes.path("question").path("cues")),
                classes.path("question").path("amongFirst").asInt(),
                classes.path("identifier").path("leastShare").asDouble(),
                classes.path("keywords").path("mostWords").asInt());
    }

    /// The words of all languages.
    private static List<String> words(JsonNode languages) {
        return elements(languages)
                .flatMap(RuleReader::elements)
                .map(JsonNode::asString)
                .toList();
    }

    private static RetrievalRule rule(JsonNode rule) {
        var when = rule.path("when");
        var then = rule.path("then");
        return new RetrievalRule(
                rule.path("name").asString(),
                elements(when.path("class"))
                        .map(label -> QueryClass.of(label.asString()))
                        .collect(Collectors.toUnmodifiableSet()),
                flag(when.path("quoted")),
                flag(when.path("identifiers")),
                when.path("leastWords").asInt(0),
                when.path("mostWords").asInt(ANY_NUMBER),
                new Way(
                        then.path("wordsWeight").asInt(),
                        then.path("depth").asInt(),
                        phrases(then.path("required")),
                        phrases(then.path("preferred"))));
    }

    private static Optional<Boolean> flag(JsonNode value) {
        return value.isBoolean() ? Optional.of(value.asBoolean()) : Optional.empty();
    }

    private static Phrases phrases(JsonNode value) {
        return Phrases.valueOf(value.asString("none").toUpperCase(Locale.ROOT));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
