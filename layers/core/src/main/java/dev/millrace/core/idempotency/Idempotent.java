package dev.millrace.core.idempotency;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.idempotency.IdempotencyStore.Claim;
import dev.millrace.core.idempotency.IdempotencyStore.Completed;
import dev.millrace.core.idempotency.IdempotencyStore.Granted;
import dev.millrace.core.idempotency.IdempotencyStore.InProgress;
import dev.millrace.core.json.Json;
import java.util.UUID;
import java.util.function.Function;

/// A function whose effect happens once for each key, however often it is called.
///
/// A repeat gets the first call's result. While the first call is under way a repeat is told to come again. A call
/// that throws is forgotten. The same key with another input is refused. These are the published semantics of
/// Powertools for AWS Lambda.
public final class Idempotent<I, O> implements Function<I, O> {

    private final Idempotency idempotency;
    private final String name;
    private final Function<I, String> key;
    private final Class<O> result;
    private final Function<I, O> function;

    Idempotent(
            Idempotency idempotency, String name, Function<I, String> key, Class<O> result, Function<I, O> function) {
        this.idempotency = idempotency;
        this.name = name;
        this.key = key;
        this.result = result;
        this.function = function;
    }

    @Override
    public O apply(I input) {
        var claim = new Claim(
                name + "#" + Sha256.of(key.apply(input)), UUID.randomUUID().toString(), Sha256.of(Json.write(input)));
        var now = idempotency.clock().instant();
        return switch (idempotency.store().claim(claim, now, now.plus(idempotency.inProgress()))) {
            case Granted _ -> call(claim, input);
            case InProgress other -> throw comeAgain(claim, other);
            case Completed done -> remembered(claim, done);
        };
    }

    private O call(Claim claim, I input) {
        O outcome;
        try {
            outcome = function.apply(input);
        } catch (RuntimeException | Error e) {
            forget(claim, e);
            throw e;
        }
        var until = idempotency.clock().instant().plus(idempotency.remembered());
        if (!idempotency.store().complete(claim, Json.write(outcome), until)) {
            throw new Transient(
                    "%s took so long that another call took over; ask again for its result".formatted(name));
        }
        return outcome;
    }

    private void forget(Claim claim, Throwable failure) {
        try {
            idempotency.store().release(claim);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private Transient comeAgain(Claim claim, InProgress other) {
        requireSamePayload(claim, other.payloadHash());
        return new Transient("%s is already under way for the same key; ask again for its result".formatted(name));
    }

    private O remembered(Claim claim, Completed done) {
        requireSamePayload(claim, done.payloadHash());
        return Json.read(done.result(), result);
    }

    private void requireSamePayload(Claim claim, String payloadHash) {
        if (!claim.payloadHash().equals(payloadHash)) {
            throw new InvalidInput(
                    "$", "was sent before to %s under the same key with another content".formatted(name));
        }
    }
}
