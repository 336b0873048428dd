package bihuan.platform.security;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * No page passes anything to the next one outside its URL. Spring's own would look for such things in the session
 * with every request, one for a style sheet included.
 */
@Component("flashMapManager")
class NoFlashMapManager implements FlashMapManager {

    @Override
    public FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(FlashMap handedOn, HttpServletRequest request, HttpServletResponse response) {
        if (!handedOn.isEmpty()) {
            throw new UnsupportedOperationException("Redirect with parameters instead of flash attributes");
        }
    }
}
