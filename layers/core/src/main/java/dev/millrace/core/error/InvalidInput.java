package dev.millrace.core.error;

import java.util.List;
import java.util.stream.Collectors;

/// The caller must change the input. Carries every violation found, not only the first.
public final class InvalidInput extends MillraceException {

    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")), null);
        this.violations = List.copyOf(violations);
    }

    public InvalidInput(String path, String message) {
        this(List.of(new Violation(path, message)));
    }

    /// Everything that is wrong.
    public List<Violation> violations() {
        return violations;
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.INVALID_INPUT;
    }
}
