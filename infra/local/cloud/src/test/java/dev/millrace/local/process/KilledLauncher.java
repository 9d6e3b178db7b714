package dev.millrace.local.process;

import java.nio.file.Path;

/// A launcher to be killed: `DATA PORT` starts one child and tells its pid.
final class KilledLauncher {

    private KilledLauncher() {}

    public static void main(String[] arguments) throws Exception {
        var data = DataFolder.claim(Path.of(arguments[0]));
        var children = new Children(data, System.err::println);
        var command = JavaCommand.withHeap("32m")
                .run(System.getProperty("java.class.path"), EchoChild.class.getName(), arguments[1]);
        var child = children.start(ChildCommand.sayingReady("echo", command)).awaitReady();
        System.out.println("CHILD " + child.pid());
        Thread.currentThread().join();
    }
}
