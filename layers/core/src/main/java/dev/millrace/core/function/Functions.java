package dev.millrace.core.function;

import dev.millrace.core.env.Environment;

/// What a module brings to run: its one `Wiring` class, found through [java.util.ServiceLoader].
@FunctionalInterface
public interface Functions {

    /// Defines every function of the module. Suppliers are called only for the function that this process runs.
    void define(FunctionCatalog catalog, Environment environment);
}
