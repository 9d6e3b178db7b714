package dev.millrace.local.statemachines.definition;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One state, as written. Fields that may hold expressions stay JSON until they are evaluated.
public sealed interface State {

    Common common();

    default String name() {
        return common().name();
    }

    /// The `Type` field, which also begins the names of the history events: `PassStateEntered`.
    String type();

    /// What every state has. Without a `next` the state ends its branch.
    record Common(String name, Optional<JsonNode> assign, Optional<JsonNode> output, Optional<String> next) {}

    /// A state whose failures may be retried or caught.
    sealed interface Recoverable extends State {
        List<Retrier> retriers();

        List<Catcher> catchers();
    }

    record Pass(Common common) implements State {
        @Override
        public String type() {
            return "Pass";
        }
    }

    record Task(
            Common common,
            String resource,
            Optional<JsonNode> arguments,
            Optional<JsonNode> timeoutSeconds,
            Optional<JsonNode> heartbeatSeconds,
            List<Retrier> retriers,
            List<Catcher> catchers)
            implements Recoverable {
        @Override
        public String type() {
            return "Task";
        }
    }

    record Choice(Common common, List<Rule> rules, Optional<String> otherwise) implements State {
        @Override
        public String type() {
            return "Choice";
        }
    }

    record Rule(JsonNode condition, String next, Optional<JsonNode> assign, Optional<JsonNode> output) {}

    record Wait(Common common, Optional<JsonNode> seconds, Optional<JsonNode> timestamp) implements State {
        @Override
        public String type() {
            return "Wait";
        }
    }

    record Parallel(
            Common common,
            List<Workflow> branches,
            Optional<JsonNode> arguments,
            List<Retrier> retriers,
            List<Catcher> catchers)
            implements Recoverable {
        @Override
        public String type() {
            return "Parallel";
        }
    }

    record ForEach(
            Common common,
            Workflow processor,
            Optional<JsonNode> items,
            Optional<JsonNode> itemSelector,
            Optional<JsonNode> maxConcurrency,
            List<Retrier> retriers,
            List<Catcher> catchers)
            implements Recoverable {
        @Override
        public String type() {
            return "Map";
        }
    }

    record Succeed(Common common) implements State {
        @Override
        public String type() {
            return "Succeed";
        }
    }

    record Fail(Common common, Optional<JsonNode> error, Optional<JsonNode> cause) implements State {
        @Override
        public String type() {
            return "Fail";
        }
    }
}
