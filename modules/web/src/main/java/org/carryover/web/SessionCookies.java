package org.carryover.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.carryover.shared.Settings;

/** Behind TLS the session's cookie goes over TLS only. That it stays with this site is said in payara-web.xml. */
@WebListener
public class SessionCookies implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .getSessionCookieConfig()
                .setSecure(Settings.baseUrl().startsWith("https:"));
    }
}
