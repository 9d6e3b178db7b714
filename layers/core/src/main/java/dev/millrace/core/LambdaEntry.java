package dev.millrace.core;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.Functions;
import dev.millrace.core.lambda.EntryPoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ServiceLoader;
import org.crac.Core;
import org.crac.Resource;

/// What Lambda calls, for every function: `Handler: dev.millrace.core.LambdaEntry::handleRequest`.
///
/// The variable `SPRING_CLOUD_FUNCTION_DEFINITION` names the function that this process runs, out of those that
/// [Functions] on the class path define. One object serves any number of invocations at a time.
public final class LambdaEntry implements RequestStreamHandler, Resource {

    private final EntryPoint entryPoint;

    /// Builds the function that the variables of this process name.
    public LambdaEntry() {
        this(Environment.ofProcess(), ServiceLoader.load(Functions.class));
        Core.getGlobalContext().register(this);
    }

    /// Builds the function that these variables name, out of these.
    public LambdaEntry(Environment environment, Iterable<Functions> modules) {
        entryPoint = EntryPoint.build(environment, modules);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write(entryPoint.handle(event, context.getAwsRequestId()));
    }

    /// Loads before the snapshot what the first invocation would have to load.
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        entryPoint.prime();
    }

    /// Replaces what did not survive the snapshot.
    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        entryPoint.reconnect();
    }
}
