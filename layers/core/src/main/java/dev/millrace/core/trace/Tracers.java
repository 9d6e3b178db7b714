package dev.millrace.core.trace;

import dev.millrace.core.env.Environment;
import dev.millrace.core.trace.log.LogTracer;
import dev.millrace.core.trace.xray.XRayTracer;

/// Chooses the tracer of a process.
public final class Tracers {

    private Tracers() {}

    /// X-Ray where Lambda says that its daemon listens; the log where `TRACE` is `log`; else none.
    public static Tracer of(Environment environment) {
        if (environment.find("AWS_XRAY_DAEMON_ADDRESS").isPresent()) {
            return new XRayTracer();
        }
        return environment.find("TRACE").filter("log"::equals).isPresent() ? new LogTracer() : Tracer.none();
    }
}
