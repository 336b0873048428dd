package bihuan.standalone.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

import bihuan.standalone.contract.Api;
import bihuan.standalone.contract.StandaloneDeployment;

/** The standalone with the sample district, and a browser to look at it: both started once for all tests of pages. */
final class Site implements AutoCloseable {

    private final Path data;
    private final StandaloneDeployment running;
    private final Chromium chromium;
    private final Map<String, String> signedIn = new HashMap<>();

    Site() {
        try {
            data = Files.createTempDirectory("bihuan-pages");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        chromium = new Chromium();
        running = new StandaloneDeployment(data);
    }

    /** Such as {@code http://127.0.0.1:8081}. */
    String url() {
        return running.at().questions();
    }

    Api api() {
        return new Api(running.at());
    }

    Chromium chromium() {
        return chromium;
    }

    /** Somebody who is not signed in. */
    Visitor visitor(Screen screen) {
        return new Visitor(chromium.context(screen), url(), screen);
    }

    /**
     * Somebody signed in with an account of the sample district, in a session shared by all who use it: do not sign
     * out. With null, no account is signed in.
     */
    Visitor visitor(String account, Screen screen) {
        if (account == null) {
            return visitor(screen);
        }
        String cookies = signedIn.computeIfAbsent(account, this::signIn);
        return new Visitor(chromium.context(screen, cookies), url(), screen);
    }

    private String signIn(String account) {
        try (Visitor visitor = visitor(Screen.desk(Screen.Language.ZH))) {
            return visitor.signIn(account).kept();
        }
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        running.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
