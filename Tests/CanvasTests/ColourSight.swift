import Canvas
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// How eyes of a kind see the colours of the palette, and how far apart two colours are to them.
///
/// The matrices are those of Machado, Oliveira and Fernandes (2009) for a complete lack of one kind
/// of cone, on linear red, green and blue; the distance is that of CIE 1976 in L*a*b*. Twenty is
/// seen at once, two is the least that is seen at all.
enum ColourSight: String, CaseIterable {
  case usual, protanopia, deuteranopia, tritanopia

  /// Returns how far apart two palette colours look.
  func distance(_ one: UInt8, _ other: UInt8) -> Double {
    let (first, second) = (lab(one), lab(other))
    return sqrt(zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
  }

  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  private func lab(_ index: UInt8) -> [Double] {
    let parts = Contrast.components(index)
    let linear = [parts.red, parts.green, parts.blue].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    let seen = matrix.map { row -> Double in
      min(1, max(0, row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2]))
    }
    let x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047
    let y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
    let z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883
    let (fx, fy, fz) = (root(x), root(y), root(z))
    return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
  }

  private func root(_ value: Double) -> Double {
    value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
  }
}
