// Lines of claims for the graphics card: solid, dashed or dotted, with an arrowhead, and
// crossed out where they are denied. Dashes and heads keep their size on every zoom.
const LINE_VERTEX = `
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec2 a_sizes;
attribute float a_look;
attribute float a_wide;
attribute float a_lane;
attribute float a_rank;
attribute float a_lift;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_window;
uniform float u_scale;
uniform float u_thin;
uniform float u_budget;
uniform float u_dim;
varying float v_alpha;
varying vec2 v_at;
varying float v_length;
varying float v_wide;
varying float v_head;
varying float v_look;
varying float v_lift;
void main() {
  vec2 one = (u_matrix * vec3(a_from, 1.0)).xy * u_window / 2.0;
  vec2 other = (u_matrix * vec3(a_to, 1.0)).xy * u_window / 2.0;
  vec2 along = normalize(other - one);
  vec2 across = vec2(along.y, -along.x);
  float full = max(1.0 - smoothstep(u_budget, u_budget * 1.15, a_rank), min(a_lift, 1.0));
  v_wide = a_wide * (a_lift > 0.5 ? max(u_thin, 0.8) * 1.25 : u_thin);
  one += along * a_sizes.x * u_scale + across * a_lane;
  other += across * a_lane - along * (a_sizes.y * u_scale + 1.5);
  v_length = dot(other - one, along);
  v_head = v_length > 22.0 ? 5.0 + 2.4 * v_wide : 0.0;
  v_alpha = full * (a_lift > 0.5 ? 1.0 : u_dim > 0.5 ? 0.07 : u_thin < 0.99 ? 0.62 : 0.85);
  v_look = a_look;
  v_lift = a_lift;
  float reach = max(v_head * 0.45, 5.0) + v_wide;
  v_at = vec2(a_corner.x * v_length, a_corner.y * reach);
  vec2 at = mix(one, other, a_corner.x) + across * a_corner.y * reach;
  gl_Position = full > 0.01 && v_length > 2.0 && a_wide > 0.0
    ? vec4(at * 2.0 / u_window, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}`;

const LINE_FRAGMENT = `
precision highp float;
varying float v_alpha;
varying vec2 v_at;
varying float v_length;
varying float v_wide;
varying float v_head;
varying float v_look;
varying float v_lift;
uniform vec3 u_line;
uniform vec3 u_denied;
uniform vec3 u_chosen;
void main() {
  float rest = v_length - v_at.x;
  bool head = rest < v_head;
  float high = head ? rest * 0.42 : v_wide / 2.0;
  float beside = abs(v_at.y);
  float alpha = clamp(high + 0.5 - beside, 0.0, 1.0);
  if (!head) {
    if (v_look > 0.5 && v_look < 1.5 && mod(v_at.x, 11.0) > 7.0) alpha = 0.0;
    if (v_look > 1.5 && v_look < 2.5 && mod(v_at.x, 6.0) > 2.2) alpha = 0.0;
  }
  if (v_look > 2.5 && v_length > 30.0) {
    float middle = abs(v_at.x - v_length / 2.0);
    float cross = abs(middle - beside) * 0.7071;
    if (max(middle, beside) < 4.5) alpha = max(alpha, clamp(1.5 - cross, 0.0, 1.0));
  }
  alpha *= v_alpha;
  vec3 colour = v_look > 2.5 ? u_denied : v_lift > 1.5 ? u_chosen : u_line;
  gl_FragColor = vec4(colour * alpha, alpha);
}`;

function lineProgram({ EdgeProgram }, paint) {
  const { FLOAT, TRIANGLE_STRIP } = WebGL2RenderingContext;
  return class extends EdgeProgram {
    constructor(gl, _picking, renderer) { super(gl, null, renderer); }

    getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: LINE_VERTEX,
        FRAGMENT_SHADER_SOURCE: LINE_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: ["u_matrix", "u_window", "u_scale", "u_thin", "u_budget", "u_dim",
          "u_line", "u_denied", "u_chosen"],
        ATTRIBUTES: [
          { name: "a_from", size: 2, type: FLOAT },
          { name: "a_to", size: 2, type: FLOAT },
          { name: "a_sizes", size: 2, type: FLOAT },
          { name: "a_look", size: 1, type: FLOAT },
          { name: "a_wide", size: 1, type: FLOAT },
          { name: "a_lane", size: 1, type: FLOAT },
          { name: "a_rank", size: 1, type: FLOAT },
          { name: "a_lift", size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [[0, -1], [0, 1], [1, -1], [1, 1]],
      };
    }

    processVisibleItem(_index, start, from, to, data) {
      this.array.set([
        from.x, from.y, to.x, to.y, from.size, to.size, data.look, data.size, data.lane,
        data.rank, data.lift,
      ], start);
    }

    // Marks lie on lines, so they are drawn after them.
    render(params) {
      super.render(params);
      this.renderer.nodePrograms.mark.renderNow(params);
    }

    setUniforms({ matrix, width, height }, { gl, uniformLocations: at }) {
      gl.uniformMatrix3fv(at.u_matrix, false, matrix);
      gl.uniform2f(at.u_window, width, height);
      paint(gl, at);
    }
  };
}
