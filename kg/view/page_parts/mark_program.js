// Marks of things for the graphics card: a shape for each kind, drawn from its outline.
const SHAPES = ["dot", "square", "triangle", "triangleDown", "diamond", "hexagon", "star"];

const MARK_VERTEX = `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
attribute float a_rank;
attribute float a_lift;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_window;
uniform float u_scale;
uniform float u_budget;
uniform float u_dim;
varying vec4 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
varying float v_ring;
void main() {
  float full = max(1.0 - smoothstep(u_budget, u_budget * 1.15, a_rank), min(a_lift, 1.0));
  v_radius = mix(${DOT}, a_size * u_scale, full);
  v_shape = full > 0.5 ? a_shape : 0.0;
  v_ring = a_lift > 1.5 ? 2.6 : 1.2 * full;
  float alpha = mix(0.5, 1.0, full) * (u_dim > 0.5 && a_lift < 0.5 ? 0.16 : 1.0);
  v_color = vec4(a_color.rgb, a_lift > 1.5 ? 2.0 : alpha);
  float reach = v_radius + v_ring + 2.0;
  v_at = a_corner * reach;
  vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = a_size > 0.0
    ? vec4(middle + a_corner * reach * 2.0 / u_window, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}`;

// Signed distances to outlines, y upwards; each fills about the area of its circle.
const MARK_FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_shape;
varying float v_ring;
uniform vec3 u_paper;
uniform vec3 u_ink;
float corners(vec2 p, float n, float r, float turn) {
  float part = 6.2831853 / n;
  float angle = mod(atan(p.x, p.y) + turn, part) - part / 2.0;
  return length(p) * cos(angle) - r * cos(part / 2.0);
}
float star(vec2 p, float r) {
  float part = 6.2831853 / 5.0;
  float angle = abs(mod(atan(p.x, p.y) + part / 2.0, part) - part / 2.0);
  vec2 q = length(p) * vec2(sin(angle), cos(angle));
  vec2 tip = vec2(0.0, r);
  vec2 notch = 0.45 * r * vec2(sin(part / 2.0), cos(part / 2.0));
  vec2 edge = normalize(notch - tip);
  return dot(q - tip, vec2(-edge.y, edge.x));
}
float outline(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return max(abs(p.x), abs(p.y)) - r * 0.89;
  if (v_shape < 2.5) return corners(p + vec2(0.0, r * 0.2), 3.0, r * 1.36, 0.0);
  if (v_shape < 3.5) return corners(vec2(p.x, -p.y) + vec2(0.0, r * 0.2), 3.0, r * 1.36, 0.0);
  if (v_shape < 4.5) return (abs(p.x) + abs(p.y)) * 0.7071 - r * 0.87;
  if (v_shape < 5.5) return corners(p.yx, 6.0, r * 1.08, 0.0);
  return star(p, r * 1.35);
}
void main() {
  float d = outline(v_at, v_radius);
  bool chosen = v_color.a > 1.5;
  float inside = clamp(0.5 - d, 0.0, 1.0);
  float around = clamp(0.5 - d + v_ring, 0.0, 1.0);
  vec3 ring = chosen ? u_ink : u_paper;
  float alpha = min(v_color.a, 1.0) * around;
  gl_FragColor = vec4(mix(ring, v_color.rgb, inside) * alpha, alpha);
}`;

function markProgram({ NodeProgram, floatColor }, paint) {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
  return class extends NodeProgram {
    // Without a buffer for picking: pointer.js knows what lies where.
    constructor(gl, _picking, renderer) { super(gl, null, renderer); }

    getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: MARK_VERTEX,
        FRAGMENT_SHADER_SOURCE: MARK_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: ["u_matrix", "u_window", "u_scale", "u_budget", "u_dim", "u_paper", "u_ink"],
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_shape", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_rank", size: 1, type: FLOAT },
          { name: "a_lift", size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [1, 1]],
      };
    }

    processVisibleItem(_index, start, data) {
      this.array.set([
        data.x, data.y, data.size, data.shape, floatColor(data.colour), data.rank, data.lift,
      ], start);
    }

    // Sigma's own turn for marks comes before the lines: too early.
    render() {}

    renderNow(params) { super.render(params); }

    setUniforms({ matrix, width, height }, { gl, uniformLocations: at }) {
      gl.uniformMatrix3fv(at.u_matrix, false, matrix);
      gl.uniform2f(at.u_window, width, height);
      paint(gl, at);
    }
  };
}
