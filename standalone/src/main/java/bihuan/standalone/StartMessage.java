package bihuan.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import bihuan.platform.security.Accounts;

/** Says where to look and how to sign in, once everything is up. */
@Component
class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);

    private final Environment environment;
    private final Accounts accounts;

    StartMessage(Environment environment, Accounts accounts) {
        this.environment = environment;
        this.accounts = accounts;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String url = "http://%s:%s".formatted(environment.getProperty("server.address", "127.0.0.1"),
                    web.getWebServer().getPort());
            LOG.info("""

                    Bihuan 闭环 is ready.
                      Look    浏览    {}/
                      API     接口    {}/swagger-ui.html
                      Health  状态    {}/actuator/health
                      Sign in 登录    {}""", url, url, url, signIn());
        }
    }

    private String signIn() {
        return accounts.anySample()
                ? "unit, park, regulator, committee, auditor, viewer or admin; password 密码: bihuan"
                : "admin, with the password shown at the first start 首次启动时显示的密码";
    }
}
