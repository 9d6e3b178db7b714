package dev.millrace.local.statemachines;

import java.io.Serial;

/// A request that Step Functions would refuse, under the name that AWS gives the refusal.
public final class ServiceError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    public ServiceError(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
