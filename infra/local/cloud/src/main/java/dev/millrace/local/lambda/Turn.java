package dev.millrace.local.lambda;

import java.util.concurrent.CompletableFuture;

/// One invocation in a sandbox, from the moment the runtime takes it.
///
/// @param taken runs when the runtime takes it, before it sees it
/// @param reply what the runtime posts, or what ended the sandbox instead
/// @param settled done when the runtime asks for the next invocation, or is gone: nothing more is logged then
record Turn(Invocation invocation, Runnable taken, CompletableFuture<Reply> reply, CompletableFuture<Void> settled) {

    static Turn of(Invocation invocation, Runnable taken) {
        return new Turn(invocation, taken, new CompletableFuture<>(), new CompletableFuture<>());
    }

    void exited(int status) {
        reply.complete(new Reply.Exited(status));
        settled.complete(null);
    }
}
