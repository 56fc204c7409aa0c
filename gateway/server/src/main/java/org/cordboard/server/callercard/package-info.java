/// What a console shows of whoever calls, and what agents say of the call.
package org.cordboard.server.callercard;
