/// What the demo has and no other gateway: a text network on this machine, and telephones in the
/// browser.
package org.cordboard.server.demo;
