package bihuan.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform with nothing on it. */
@SpringBootApplication(scanBasePackages = "bihuan.platform")
public class PlatformTestApplication {
}
