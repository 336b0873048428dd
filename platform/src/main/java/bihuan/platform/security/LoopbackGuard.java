package bihuan.platform.security;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import bihuan.platform.BihuanProperties;

/**
 * Refuses to start if the server is reachable from other hosts and sample accounts with a public password exist or are
 * about to be created. Runs before the web server opens its port.
 */
@Component
class LoopbackGuard implements SmartInitializingSingleton {

    private final String address;
    private final Accounts accounts;
    private final BihuanProperties properties;

    LoopbackGuard(@Value("${server.address:}") String address, Accounts accounts, BihuanProperties properties) {
        this.address = address;
        this.accounts = accounts;
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean sampleToCome = properties.sample().equals("district") && accounts.none();
        if (!isLoopback() && (sampleToCome || accounts.anySample())) {
            throw new IllegalStateException(
                    "The sample accounts have a public password, so the server only binds to loopback. "
                            + "Set server.address=127.0.0.1, or start an empty store with BIHUAN_SAMPLE=none. "
                            + "示例账号的密码是公开的，服务只允许绑定本机回环地址。");
        }
    }

    private boolean isLoopback() {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
