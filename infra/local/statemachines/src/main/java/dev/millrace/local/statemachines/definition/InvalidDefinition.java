package dev.millrace.local.statemachines.definition;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// A definition that cannot run here, with everything that is wrong with it.
public final class InvalidDefinition extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidDefinition(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
